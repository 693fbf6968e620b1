import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { mustRun } from '../exec.ts';
import { execOptions } from './context.ts';
import type { PrepareContext } from './context.ts';

/**
 * Downloads a Debian package and what it needs that this system lacks, without installing anything
 * and without root: apt works on package lists of its own.
 *
 * @param folder an empty folder for apt's lists and the packages; the caller removes it
 * @param also packages wanted even where the system has them
 * @returns the paths of the .deb files
 * @throws Error when apt cannot reach or does not know the package
 */
export async function downloadPackages(
  context: PrepareContext,
  folder: string,
  name: string,
  also: readonly string[],
): Promise<readonly string[]> {
  for (const part of ['lists/partial', 'archives/partial', 'debs']) {
    await mkdir(join(folder, part), { recursive: true });
  }
  const own = [
    ...['-o', `Dir::State::lists=${join(folder, 'lists')}`],
    ...['-o', `Dir::Cache=${folder}`, '-o', `Dir::Cache::archives=${join(folder, 'archives')}`],
    // Root's apt would download as a user who cannot write here.
    ...['-o', 'APT::Sandbox::User=', '-o', 'Debug::NoLocking=true'],
  ];
  const run = execOptions(context);
  await mustRun('apt-get', ['-qq', ...own, 'update'], run);
  const simulate = ['--simulate', '--no-install-recommends', 'install', name];
  const plan = await mustRun('apt-get', ['-qq', ...own, ...simulate], run);
  const packages = [...new Set([name, ...also, ...plannedPackages(plan)])];
  const debs = join(folder, 'debs');
  await mustRun('apt-get', ['-qq', ...own, 'download', ...packages], { ...run, cwd: debs });
  return (await readdir(debs)).map((file) => join(debs, file));
}

/** The packages that a simulated `apt-get install` would install. */
export function plannedPackages(simulation: string): readonly string[] {
  return [...simulation.matchAll(/^Inst (\S+)/gm)].flatMap((match) => match[1] ?? []);
}
