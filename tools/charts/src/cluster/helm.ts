import { mustRun } from '@mastery/stack';
import { manifestsOf } from '../render/manifest.ts';
import type { Renderer, Rendering } from '../render/renderer.ts';
import type { AnyObject } from './objects.ts';

/** Helm at work on a cluster. */
export interface Helm {
  install(release: string, rendering: Rendering): Promise<void>;
  upgrade(release: string, rendering: Rendering): Promise<void>;
  /** Back to a revision of the release. */
  rollback(release: string, revision: number): Promise<void>;
  uninstall(release: string): Promise<void>;
  /** The objects that a release has now; hooks are not among them. */
  objects(release: string): Promise<readonly AnyObject[]>;
}

/** @param namespace where all of it happens */
export const createHelm = (
  helm: string,
  charts: Renderer,
  kubeconfig: string,
  namespace: string,
): Helm => {
  const env = { ...process.env, KUBECONFIG: kubeconfig };
  const run = (...args: readonly string[]) =>
    mustRun(helm, [...args, '--namespace', namespace], { env });
  const said = async (...args: readonly string[]) => {
    await run(...args);
  };
  return {
    install: (release, rendering) => said('install', release, ...charts.arguments(rendering)),
    upgrade: (release, rendering) => said('upgrade', release, ...charts.arguments(rendering)),
    rollback: (release, revision) => said('rollback', release, String(revision)),
    uninstall: (release) => said('uninstall', release),
    objects: async (release) => manifestsOf(await run('get', 'manifest', release)),
  };
};
