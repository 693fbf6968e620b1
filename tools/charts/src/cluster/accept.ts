import { INSTALLATIONS } from '../layout.ts';
import type { Manifest } from '../render/manifest.ts';
import type { Renderer } from '../render/renderer.ts';
import type { AnyObject, Objects } from './objects.ts';
import type { Report } from './report.ts';

/** Has the server check every object of every installation, and every pod that comes of them under Pod Security. */
export const acceptEverything = async (
  charts: Renderer,
  objects: Objects,
  namespace: string,
  report: Report,
): Promise<void> => {
  for (const installation of INSTALLATIONS) {
    const manifests = await charts.manifests({ ...installation, namespace });
    const what = `${installation.chart}, ${installation.values} values`;
    await accept(manifests, `objects of ${what}`, { objects, namespace, report });
    const pods = manifests.flatMap(podOf);
    await accept(pods, `pods of ${what}, Pod Security "restricted" enforced`, {
      ...{ objects, namespace, report },
    });
  }
};

const accept = async (
  all: readonly AnyObject[],
  what: string,
  to: { readonly objects: Objects; readonly namespace: string; readonly report: Report },
): Promise<void> => {
  const refused: string[] = [];
  for (const object of all) {
    const wrong = await to.objects.dryRun(to.namespace, object);
    if (wrong !== undefined) refused.push(`${object.kind} ${object.metadata.name}: ${wrong}`);
  }
  to.report.count(what, all.length, refused);
};

/** The pod that a controller would make; its account need not be there for a look at the pod itself. */
const podOf = ({ kind, metadata, spec }: Manifest): readonly AnyObject[] => {
  if (!['Deployment', 'StatefulSet', 'Job'].includes(kind)) return [];
  const { template, volumeClaimTemplates = [] } = spec;
  const claimed = volumeClaimTemplates.map(({ metadata: { name } }) => ({
    name,
    persistentVolumeClaim: { claimName: `${name}-0` },
  }));
  const volumes = [...(template.spec.volumes ?? []), ...claimed];
  const pod = { ...template.spec, serviceAccountName: 'default', volumes };
  return [
    {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { ...template.metadata, name: `${metadata.name}-0` },
      spec: pod,
    } as AnyObject,
  ];
};
