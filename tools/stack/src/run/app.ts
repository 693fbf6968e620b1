import { dirname, join } from 'node:path';
import type { Child, Launch } from './child.ts';
import { NODE_FLAGS } from './node-flags.ts';
import { httpCheck, waitUntilReady } from './ready.ts';
import type { Supervisor } from './supervisor.ts';

export interface AppOptions {
  readonly name: string;
  /** The bundle that Node.js runs. */
  readonly entry: string;
  /** The app's whole configuration; of this process's environment it gets only PATH and HOME. */
  readonly env: Readonly<Record<string, string>>;
  readonly readyUrl: string;
  /** Starts it in another way, from an image say; by default the pinned Node.js runs the bundle. */
  readonly command?: (usual: Launch) => Launch;
}

/** Starts an app and waits until it says that it is ready, which includes its dependencies. */
export async function startApp(supervisor: Supervisor, options: AppOptions): Promise<Child> {
  const { PATH, HOME, TZ } = process.env;
  const usual: Launch = {
    name: options.name,
    kind: 'app',
    command: process.execPath,
    args: [...NODE_FLAGS, ...preload(options), options.entry],
    cwd: supervisor.runFolder,
    env: { ...(PATH && { PATH }), ...(HOME && { HOME }), ...(TZ && { TZ }), ...options.env },
  };
  const child = supervisor.launch(options.command?.(usual) ?? usual);
  await waitUntilReady(child, httpCheck(options.readyUrl), 60_000);
  return child;
}

/** Traces are opt-in: what makes them is loaded first, and only when there is somewhere to send them. */
const preload = ({ entry, env }: AppOptions): readonly string[] =>
  env['OTEL_EXPORTER_OTLP_ENDPOINT'] ? ['--import', join(dirname(entry), 'telemetry.js')] : [];
