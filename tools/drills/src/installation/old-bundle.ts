import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type AppName, repositoryRoot, runsFolder } from '@mastery/stack';

/**
 * The bundle of an app as it was at another commit, built from that commit's own sources and lock file.
 * @throws Error when the repository does not have the commit, or it does not build
 */
export const bundleAt = (name: AppName, commit: string): string => {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: repositoryRoot, encoding: 'utf8' }).trim();
  const hash = git('rev-parse', '--short', `${commit}^{commit}`);
  const folder = join(runsFolder, `version-${hash}`);
  if (!existsSync(folder)) git('worktree', 'add', '--quiet', '--detach', folder, hash);
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  const entry = join(folder, 'apps', name, 'dist/main.js');
  if (!existsSync(entry)) {
    run('npm', 'ci', '--prefer-offline', '--loglevel=error');
    run(process.execPath, 'tools/build/bundle.mjs', `apps/${name}`);
  }
  return entry;
};
