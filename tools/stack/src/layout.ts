import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The root of the repository that this file belongs to. */
export const repositoryRoot = resolve(import.meta.dirname, '../../..');

/** This package's own folder: poms, checksums, broker logging. */
export const stackFolder = join(repositoryRoot, 'tools/stack');

/** Dapr's component, resiliency and configuration files. */
export const daprFolder = join(repositoryRoot, 'deploy/dapr');

/**
 * Where prepared infrastructure is kept: outside the work tree, so that every clone shares it and a
 * clean checkout does not lose it.
 */
export function cacheFolder(env: NodeJS.ProcessEnv): string {
  return join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'mastery-engine');
}

/** Holds one folder per stack (logs, data, process record), so that `stop` finds every one. */
export const runsFolder = join(repositoryRoot, '.run');

/** The folder of the one stack that `start` and `infra` run. */
export const mainRunFolder = join(runsFolder, 'main');
