import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findOnPath, mustRun } from '../exec.ts';
import { cacheFolder } from '../layout.ts';
import { type Progress, timed } from '../progress.ts';
import { downloadAlone } from './apt.ts';
import { type CacheEntry, cached } from './cache.ts';
import type { PrepareContext } from './context.ts';

/** The paths of Prometheus, Alertmanager and their tools. */
export interface MonitoringPrograms {
  readonly prometheus: string;
  readonly promtool: string;
  readonly alertmanager: string;
  /** The folder in which Alertmanager has to run, because it looks for its templates there; any will do when absent. */
  readonly alertmanagerFolder?: string;
  readonly amtool: string;
}

/** Debian calls Alertmanager so; where it comes from elsewhere it has its own name. */
const DEBIAN_ALERTMANAGER = 'prometheus-alertmanager';
const PACKAGES = ['prometheus', DEBIAN_ALERTMANAGER] as const;

/** Where Debian's Alertmanager looks for its templates: it has none built in. */
const DEBIAN_TEMPLATES = '/usr/share/prometheus/alertmanager';

const debianEntry: CacheEntry = {
  name: 'monitoring',
  version: 'debian',
  inputs: [process.arch, ...PACKAGES, 'templates in the working folder'],
};

/**
 * Those on the PATH, if all are there; else Debian's packages, unpacked into the cache and never
 * installed. Apart from `prepare`: to start the engine nobody needs them, only to check how it is watched.
 *
 * @throws Error when they are neither here nor can apt fetch them
 */
export async function prepareMonitoring(
  progress: Progress,
  options: { readonly env?: NodeJS.ProcessEnv; readonly signal?: AbortSignal } = {},
): Promise<MonitoringPrograms> {
  const { env = process.env, signal } = options;
  const installed = monitoringOnPath(env);
  if (installed) return installed;
  const context = { env, progress, cache: cacheFolder(env), ...(signal && { signal }) };
  const folder = await cached(context, debianEntry, (target) =>
    timed(progress, "Prometheus and Alertmanager: fetching Debian's packages", () =>
      unpack(context, target),
    ),
  );
  const program = (name: string) => join(folder, 'usr/bin', name);
  return {
    prometheus: program('prometheus'),
    promtool: program('promtool'),
    alertmanager: program(DEBIAN_ALERTMANAGER),
    alertmanagerFolder: join(folder, DEBIAN_TEMPLATES),
    amtool: program('amtool'),
  };
}

function monitoringOnPath(env: NodeJS.ProcessEnv): MonitoringPrograms | undefined {
  const prometheus = findOnPath('prometheus', env);
  const promtool = findOnPath('promtool', env);
  const alertmanager = findOnPath('alertmanager', env) ?? findOnPath(DEBIAN_ALERTMANAGER, env);
  const amtool = findOnPath('amtool', env);
  if (!prometheus || !promtool || !alertmanager || !amtool) return undefined;
  return { prometheus, promtool, alertmanager, amtool };
}

async function unpack(context: PrepareContext, folder: string): Promise<void> {
  const apt = join(folder, 'apt');
  for (const file of await downloadAlone(context, apt, PACKAGES)) {
    await mustRun('dpkg-deb', ['-x', file, folder]);
  }
  await rm(apt, { recursive: true });
  await relocateTemplates(join(folder, 'usr/bin', DEBIAN_ALERTMANAGER));
  await mustRun(join(folder, 'usr/bin/promtool'), ['--version']);
}

/**
 * The package is not installed, so what it refers to by its whole path is not there. In our copy of the program that
 * path becomes one of the same length that leads to wherever it runs.
 */
async function relocateTemplates(program: string): Promise<void> {
  const here = '/proc/self/cwd'.padEnd(DEBIAN_TEMPLATES.length, '/');
  const bytes = await readFile(program);
  for (
    let at = bytes.indexOf(DEBIAN_TEMPLATES);
    at !== -1;
    at = bytes.indexOf(DEBIAN_TEMPLATES, at)
  )
    bytes.write(here, at);
  await writeFile(program, bytes);
  await chmod(program, 0o755);
}
