import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RedisProgram } from '../prepare/redis.ts';
import { ENGINE_USER, type SecuredTransport } from '../secured/secured-transport.ts';
import type { Child } from './child.ts';
import { exchangeCheck, tlsCheck, waitUntilReady } from './ready.ts';
import type { Supervisor } from './supervisor.ts';

export interface RedisOptions {
  readonly program: RedisProgram;
  readonly port: number;
  readonly password: string;
  /** TLS and a user of the engine's; plain, with the default user, when absent. */
  readonly secured?: SecuredTransport;
}

/** Starts Redis on the data of its run folder, if there is any, and waits until it answers. */
export async function startRedis(supervisor: Supervisor, options: RedisOptions): Promise<Child> {
  const folder = join(supervisor.runFolder, 'redis');
  mkdirSync(folder, { recursive: true });
  const config = join(folder, 'redis.conf');
  // A file, readable by its owner alone: arguments show in the process list.
  writeFileSync(config, redisConfig(folder, options), { mode: 0o600 });
  const { path, libraryPath } = options.program;
  const child = supervisor.launch({
    name: 'redis',
    kind: 'redis',
    command: path,
    args: [config],
    cwd: folder,
    env: { ...process.env, ...(libraryPath && { LD_LIBRARY_PATH: libraryPath }) },
  });
  const check = options.secured
    ? tlsCheck(options.port)
    : redisCheck(options.port, options.password);
  await waitUntilReady(child, check, 30_000);
  return child;
}

/** Durable to the last second, as in production. */
export function redisConfig(folder: string, options: RedisOptions): string {
  return [
    'bind 127.0.0.1',
    ...(options.secured ? securedLines(options, options.secured) : plainLines(options)),
    `dir ${folder}`,
    'appendonly yes',
    'appendfsync everysec',
    'save ""',
    'daemonize no',
    '',
  ].join('\n');
}

const plainLines = ({ port, password }: RedisOptions) => [
  `port ${port}`,
  `requirepass ${password}`,
];

/** The engine's user may do everything but administer; the default user may do nothing. */
const securedLines = ({ port, password }: RedisOptions, transport: SecuredTransport) => [
  'port 0',
  `tls-port ${port}`,
  `tls-cert-file ${transport.certificateFile}`,
  `tls-key-file ${transport.keyFile}`,
  `tls-ca-cert-file ${transport.certificateFile}`,
  'tls-auth-clients no',
  'user default off',
  `user ${ENGINE_USER} on >${password} ~* &* +@all -@admin -@dangerous +info`,
];

/** Whether Redis answers; not while it still loads its data. */
export function redisCheck(port: number, password: string) {
  return exchangeCheck(port, `AUTH ${password}\r\nPING\r\n`, (answer) =>
    answer.toString().endsWith('+PONG\r\n'),
  );
}
