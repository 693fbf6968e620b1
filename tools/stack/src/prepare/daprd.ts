import { join } from 'node:path';
import { mustRun } from '../exec.ts';
import { repositoryRoot } from '../layout.ts';
import { timed } from '../progress.ts';
import { cached } from './cache.ts';
import { execOptions } from './context.ts';
import type { PrepareContext } from './context.ts';
import { daprdEntry, daprdFlags } from './entries.ts';

/** Builds the sidecar from its Go module; returns the path of the binary. */
export async function prepareDaprd(context: PrepareContext): Promise<string> {
  const { version } = daprdEntry;
  const { env, ...options } = execOptions(context);
  const folder = await cached(context, daprdEntry, (target) =>
    timed(context.progress, `Dapr ${version}: building the sidecar, 3 to 5 minutes`, () => {
      const args = ['build', ...daprdFlags, '-o', join(target, 'daprd'), '.'];
      return mustRun('go', args, {
        ...options,
        cwd: join(repositoryRoot, 'tools/daprd'),
        env: { ...env, CGO_ENABLED: '0' },
      });
    }),
  );
  return join(folder, 'daprd');
}
