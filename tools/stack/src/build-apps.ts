import { spawnSync } from 'node:child_process';
import { repositoryRoot } from './layout.ts';
import type { Progress } from './progress.ts';

/**
 * Builds the bundles of the four apps; what has not changed comes from the cache.
 *
 * @throws Error with what the build said
 */
export function buildApps(progress: Progress): void {
  const start = performance.now();
  const nx = spawnSync(
    process.execPath,
    ['node_modules/nx/dist/bin/nx.js', 'run-many', '-t', 'build', '--outputStyle=static'],
    {
      cwd: repositoryRoot,
      env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' },
      encoding: 'utf8',
    },
  );
  if (nx.status !== 0) throw new Error(`The build failed:\n${nx.stdout}${nx.stderr}`);
  progress(`Apps: built in ${((performance.now() - start) / 1_000).toFixed(1)} s`);
}
