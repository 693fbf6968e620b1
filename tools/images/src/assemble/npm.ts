import { spawnSync } from 'node:child_process';

/**
 * Runs npm in a folder.
 * @throws Error with what it complained about
 */
export const npm = (folder: string, args: readonly string[]): void => {
  const { status, stderr, error } = spawnSync('npm', args, {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status === 0) return;
  throw new Error(`npm ${args.join(' ')}: ${error?.message ?? stderr.trim()}`);
};
