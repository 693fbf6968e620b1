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
  const apt = await openApt(context, folder);
  const plan = await apt('--simulate', '--no-install-recommends', 'install', name);
  return download(apt, folder, [...new Set([name, ...also, ...plannedPackages(plan)])]);
}

/** Downloads exactly these packages: for programs that need nothing but the C library. Otherwise as `downloadPackages`. */
export async function downloadAlone(
  context: PrepareContext,
  folder: string,
  names: readonly string[],
): Promise<readonly string[]> {
  return download(await openApt(context, folder), folder, names);
}

type Apt = (...args: readonly string[]) => Promise<string>;

const debsIn = (folder: string) => join(folder, 'debs');

/** apt-get with lists of its own, which are fetched first; it runs where packages shall lie. */
async function openApt(context: PrepareContext, folder: string): Promise<Apt> {
  for (const part of ['lists/partial', 'archives/partial', 'debs']) {
    await mkdir(join(folder, part), { recursive: true });
  }
  const own = [
    ...['-o', `Dir::State::lists=${join(folder, 'lists')}`],
    ...['-o', `Dir::Cache=${folder}`, '-o', `Dir::Cache::archives=${join(folder, 'archives')}`],
    // Root's apt would download as a user who cannot write here.
    ...['-o', 'APT::Sandbox::User=', '-o', 'Debug::NoLocking=true'],
  ];
  const run = { ...execOptions(context), cwd: debsIn(folder) };
  const apt: Apt = (...args) => mustRun('apt-get', ['-qq', ...own, ...args], run);
  await apt('update');
  return apt;
}

async function download(apt: Apt, folder: string, names: readonly string[]) {
  await apt('download', ...names);
  const debs = debsIn(folder);
  return (await readdir(debs)).map((file) => join(debs, file));
}

/** The packages that a simulated `apt-get install` would install. */
export function plannedPackages(simulation: string): readonly string[] {
  return [...simulation.matchAll(/^Inst (\S+)/gm)].flatMap((match) => match[1] ?? []);
}
