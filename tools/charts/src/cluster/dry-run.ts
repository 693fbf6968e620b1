import type { Renderer } from '../render/renderer.ts';
import { acceptEverything } from './accept.ts';
import { tryAppsApart } from './apart.ts';
import { installDefinitions } from './definitions.ts';
import { finishJobs } from './finish-jobs.ts';
import { createHelm } from './helm.ts';
import { type Objects, createObjects } from './objects.ts';
import type { Report } from './report.ts';
import type { Cluster } from './start-cluster.ts';
import { tryWhole } from './whole.ts';

const VALUES = ['default', 'production', 'all-in-one'] as const;

/** Everything that is tried on an API server. @param definitions files of custom resources */
export const dryRun = async (
  { ask, kubeconfig }: Cluster,
  charts: Renderer,
  helm: string,
  definitions: readonly string[],
  report: Report,
): Promise<void> => {
  const objects = createObjects(ask);
  const count = await installDefinitions(ask, objects, definitions);
  report.count('custom resource definitions of Dapr, KEDA and the Prometheus operator', count, []);
  await makeNamespace(objects, 'dry-run');
  await acceptEverything(charts, objects, 'dry-run', report);

  const stopFinishing = finishJobs(ask);
  const placeOf = async (namespace: string) => {
    await makeNamespace(objects, namespace);
    const own = createHelm(helm, charts, kubeconfig, namespace);
    return { ask, objects, helm: own, namespace, report };
  };
  await tryAppsApart(await placeOf('apart'));
  for (const values of VALUES) await tryWhole(await placeOf(`whole-${values}`), values);
  const jobs = await stopFinishing();
  report.count('jobs that Helm made and waited for, or that came with a release', jobs, []);
};

/** A namespace that refuses pods which are not as restricted as can be. */
const makeNamespace = async (objects: Objects, name: string): Promise<void> => {
  const labels = { 'pod-security.kubernetes.io/enforce': 'restricted' };
  const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } };
  await objects.apply('', namespace);
  // A controller would make it.
  const account = { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default' } };
  await objects.apply(name, account);
};
