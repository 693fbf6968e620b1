import { join } from 'node:path';
import { mustRun } from '../exec.ts';
import { repositoryRoot } from '../layout.ts';
import { timed } from '../progress.ts';
import { type CacheEntry, cached } from './cache.ts';
import { execOptions } from './context.ts';
import type { PrepareContext } from './context.ts';
import { daprdEntry, daprdFlags, sentryEntry } from './entries.ts';

/** Dapr's programs, built from its Go module. */
export interface DaprPrograms {
  /** The sidecar. */
  readonly daprd: string;
  /** The authority that signs who a sidecar is. */
  readonly sentry: string;
}

/** Builds both, one after the other: nearly all that the second needs is compiled by then. */
export async function prepareDapr(context: PrepareContext): Promise<DaprPrograms> {
  const daprd = await build(context, daprdEntry, '.', 'the sidecar, 3 to 5 minutes');
  const sentry = await build(context, sentryEntry, './sentry', 'the authority of its certificates');
  return { daprd, sentry };
}

const build = async (
  context: PrepareContext,
  entry: CacheEntry,
  folder: string,
  what: string,
): Promise<string> => {
  const { env, ...options } = execOptions(context);
  const built = await cached(context, entry, (target) =>
    timed(context.progress, `Dapr ${entry.version}: building ${what}`, () => {
      const args = ['build', ...daprdFlags, '-o', join(target, entry.name), folder];
      return mustRun('go', args, {
        ...options,
        cwd: join(repositoryRoot, 'tools/daprd'),
        env: { ...env, CGO_ENABLED: '0' },
      });
    }),
  );
  return join(built, entry.name);
};
