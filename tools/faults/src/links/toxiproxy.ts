import { join } from 'node:path';
import {
  type Child,
  type GoProgram,
  type PrepareContext,
  createSupervisor,
  freePorts,
  prepareGoProgram,
  repositoryRoot,
  waitUntilReady,
} from '@mastery/stack';

const PROGRAM: GoProgram = {
  name: 'toxiproxy',
  version: '2.12.0',
  module: join(repositoryRoot, 'tools/faults/go/toxiproxy'),
  path: 'github.com/Shopify/toxiproxy/v2/cmd/server',
  takes: 'half a minute',
};

/** The path of toxiproxy, which is built first where the cache does not have it. */
export const prepareToxiproxy = (context: PrepareContext): Promise<string> =>
  prepareGoProgram(context, PROGRAM);

/** A way between two programs: whoever connects to `listen` is connected to `upstream`, both host:port. */
export interface Proxy {
  readonly name: string;
  readonly listen: string;
  readonly upstream: string;
}

/** What is done to a connection's bytes: upstream are requests, downstream are answers. */
export interface Toxic {
  readonly type: 'latency' | 'bandwidth' | 'reset_peer' | 'timeout';
  readonly stream: 'upstream' | 'downstream';
  readonly attributes: Readonly<Record<string, number>>;
}

/** A running toxiproxy. */
export interface Toxiproxy {
  /** Breaks proxies, those that exist and their new connections. @throws Error when it is refused */
  poison(proxies: readonly Proxy[], toxics: readonly Toxic[]): Promise<void>;
  /** Takes everything back. */
  heal(): Promise<void>;
  close(): Promise<void>;
}

/** Starts toxiproxy with its proxies; nobody needs to listen behind them yet. */
export const startToxiproxy = async (
  program: string,
  runFolder: string,
  proxies: readonly Proxy[],
): Promise<Toxiproxy> => {
  const [port = 0] = await freePorts(1);
  const supervisor = createSupervisor({ runFolder, onUnexpectedExit: () => undefined });
  const child: Child = supervisor.launch({
    name: 'toxiproxy',
    kind: 'monitor',
    command: program,
    args: ['-host', '127.0.0.1', '-port', String(port)],
    cwd: runFolder,
    env: { ...process.env, LOG_LEVEL: 'warn' },
  });
  const ask = asker(`http://127.0.0.1:${port}`);
  try {
    await waitUntilReady(child, async () => (await ask('GET', '/version')).ok, 10_000);
    for (const proxy of proxies) await ask('POST', '/proxies', { ...proxy, enabled: true });
  } catch (error) {
    await supervisor.stopAll();
    throw error;
  }
  return {
    poison: async (ill, toxics) => {
      for (const { name } of ill) {
        for (const toxic of toxics) {
          const body = { ...toxic, name: `${toxic.type}-${toxic.stream}`, toxicity: 1 };
          await ask('POST', `/proxies/${name}/toxics`, body);
        }
      }
    },
    heal: async () => {
      await ask('POST', '/reset');
    },
    close: () => supervisor.stopAll(),
  };
};

const asker = (api: string) => async (method: string, path: string, body?: unknown) => {
  const response = await fetch(`${api}${path}`, {
    method,
    signal: AbortSignal.timeout(10_000),
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`toxiproxy refused ${method} ${path}: ${text}`);
  return response;
};
