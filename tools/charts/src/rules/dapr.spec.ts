import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apps, daprFolder } from '@mastery/stack';
import { parse } from 'yaml';
import { type Manifest, ofKind } from '../render/manifest.ts';
import type { Renderer } from '../render/renderer.ts';
import { PREPARING_MS, realRenderer } from '../testing/charts.ts';

let charts: Renderer;
let objects: readonly Manifest[];
let deployments: readonly Manifest[];
beforeAll(async () => {
  charts = await realRenderer();
  objects = await charts.manifests({ chart: 'platform', namespace: 'school' });
  deployments = ofKind(await charts.manifests({ chart: 'mastery-engine' }), 'Deployment');
}, PREPARING_MS);
afterAll(() => charts.close());

const podOf = (name: string) => {
  const found = deployments.find(({ metadata }) => metadata.name === name);
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return found.spec.template;
};
const local = (pattern: string): readonly Manifest[] =>
  globSync(pattern, { cwd: daprFolder })
    .sort()
    .map((file) => parse(readFileSync(join(daprFolder, file), 'utf8')) as Manifest);
const ids = globSync('configuration/access/*.yaml', { cwd: daprFolder })
  .map((file) => basename(file, '.yaml'))
  .sort();

describe('what Dapr is told in a cluster', () => {
  it.each(['Component', 'Resiliency'])(
    'is of each %s what it is told on a laptop, for our apps alone',
    (kind) => {
      const here = local('{components,resiliency}/*.yaml').filter((one) => one.kind === kind);
      const there = ofKind(objects, kind);
      expect(here.length).toBeGreaterThan(0);
      expect(there.map(({ metadata, spec }) => [metadata.name, spec])).toEqual(
        here.map(({ metadata, spec }) => [metadata.name, spec]),
      );
      for (const one of there) expect(one).toMatchObject({ scopes: ids });
    },
  );

  it.each(ids)(
    'is of %s who may call it, in its own namespace, and what all sidecars share',
    (id) => {
      const [shared] = local('configuration/sidecar.yaml');
      const [access] = local(`configuration/access/${id}.yaml`);
      const text = JSON.stringify(access?.spec).replaceAll('"default"', '"school"');
      const there = ofKind(objects, 'Configuration').find(({ metadata }) => metadata.name === id);
      expect(there?.spec).toEqual({ ...shared?.spec, ...(JSON.parse(text) as object) });
    },
  );

  it('lets the triage service call from a namespace of its own', async () => {
    const set = ['dapr.triageNamespace=triage'];
    const moved = await charts.manifests({ chart: 'platform', namespace: 'school', set });
    const core = ofKind(moved, 'Configuration').find(
      ({ metadata }) => metadata.name === 'mastery-engine',
    );
    expect(core?.spec.accessControl.policies).toMatchObject([
      { appId: 'api-gateway', namespace: 'school', defaultAction: 'allow' },
      { appId: 'triage-service', namespace: 'triage', defaultAction: 'deny' },
    ]);
  });

  it.each(Object.entries(apps))(
    'is of the sidecar of %s what the launcher tells its own',
    (name, app) => {
      const pod = podOf(name);
      expect(pod.metadata.annotations).toMatchObject({
        'dapr.io/enabled': 'true',
        'dapr.io/app-id': app.appId,
        'dapr.io/app-port': String(app.port),
        'dapr.io/app-protocol': 'http',
        'dapr.io/config': app.appId,
        'dapr.io/max-body-size': '16Mi',
        'dapr.io/env':
          'STATE_REDIS_HOST=redis:6379,STATE_REDIS_USERNAME=default,STATE_REDIS_TLS=false',
        'dapr.io/env-from-secret': 'STATE_REDIS_PASSWORD=mastery-state-redis:password',
      });
      const needed = JSON.stringify(local('components/*.yaml')).match(/"envRef":"(\w+)"/g) ?? [];
      const told = JSON.stringify(pod.metadata.annotations);
      for (const ref of needed) expect(told).toContain(`${ref.slice(10, -1)}=`);
    },
  );

  it.each(Object.keys(apps))(
    'makes sidecar and app of %s trust each other by the same Secrets',
    (name) => {
      const pod = podOf(name);
      const { env } = pod.spec.containers[0];
      const { annotations } = pod.metadata;
      for (const [variable, annotation] of [
        ['DAPR_API_TOKEN', 'dapr.io/api-token-secret'],
        ['APP_API_TOKEN', 'dapr.io/app-token-secret'],
      ] as const) {
        // Dapr takes the key `token` of the Secret that is named.
        const secretKeyRef = { name: annotations[annotation], key: 'token' };
        expect(env).toContainEqual({ name: variable, valueFrom: { secretKeyRef } });
      }
    },
  );
});
