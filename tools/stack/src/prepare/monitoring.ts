import { rm } from 'node:fs/promises';
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
  readonly amtool: string;
}

/** Debian calls Alertmanager so; where it comes from elsewhere it has its own name. */
const DEBIAN_ALERTMANAGER = 'prometheus-alertmanager';
const PACKAGES = ['prometheus', DEBIAN_ALERTMANAGER] as const;

const debianEntry: CacheEntry = {
  name: 'monitoring',
  version: 'debian',
  inputs: [process.arch, ...PACKAGES],
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
  await mustRun(join(folder, 'usr/bin/promtool'), ['--version']);
}
