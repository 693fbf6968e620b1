import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Manifest, ofKind } from '../render/manifest.ts';
import type { Renderer } from '../render/renderer.ts';
import { PREPARING_MS, RENDERING_MS, realRenderer } from '../testing/charts.ts';

let charts: Renderer;
let production: readonly Manifest[];
beforeAll(async () => {
  charts = await realRenderer();
  production = await charts.manifests({ chart: 'mastery-engine', values: 'production' });
}, PREPARING_MS);
afterAll(() => charts.close());

describe('scaling', () => {
  it('follows the lag of the worker’s own group, up to a worker per partition', () => {
    const [scaled] = ofKind(production, 'ScaledObject');
    expect(scaled?.spec).toMatchObject({ minReplicaCount: 3, maxReplicaCount: 24 });
    expect(scaled?.spec.triggers).toMatchObject([
      {
        type: 'kafka',
        metadata: {
          consumerGroup: 'mastery-worker',
          topic: 'mastery.requests',
          bootstrapServersFromEnv: 'KAFKA_BROKERS',
          tls: 'enable',
          sasl: 'scram_sha512',
        },
        authenticationRef: { name: 'mastery-worker' },
      },
    ]);
    const [authentication] = ofKind(production, 'TriggerAuthentication');
    expect(authentication?.spec).toMatchObject({
      env: [{ parameter: 'username' }, { parameter: 'password' }],
      secretTargetRef: [{ parameter: 'ca', name: 'mastery-kafka', key: 'ca.crt' }],
    });
  });

  it('of the others follows the CPU of the app alone', () => {
    const names = ofKind(production, 'HorizontalPodAutoscaler').map(
      ({ metadata }) => metadata.name,
    );
    expect(names).toEqual(['api-gateway', 'notification-service', 'prediction-service']);
  });

  it('is nobody else’s business: a deployment that is scaled names no number', () => {
    const numbers = ofKind(production, 'Deployment').map(({ metadata, spec }) => [
      metadata.name,
      spec.replicas,
    ]);
    expect(Object.fromEntries(numbers)).toEqual({
      'api-gateway': undefined,
      'mastery-worker': undefined,
      'prediction-service': undefined,
      'notification-service': undefined,
      'audit-service': 2,
    });
  });

  it(
    'works without users and certificates, too',
    async () => {
      const set = ['autoscaling.enabled=true'];
      const objects = await charts.manifests({ chart: 'mastery-worker', set });
      expect(ofKind(objects, 'TriggerAuthentication')).toEqual([]);
      expect(ofKind(objects, 'ScaledObject')[0]?.spec.triggers[0]).not.toHaveProperty(
        'authenticationRef',
      );
    },
    RENDERING_MS,
  );
});

describe('topics and schemas', () => {
  const jobs = async (values: string) =>
    ofKind(await charts.manifests({ chart: 'mastery-engine', values }), 'Job');

  it(
    'are there before anything of a release changes',
    async () => {
      for (const { metadata } of await jobs('default')) {
        expect(metadata.annotations).toMatchObject({ 'helm.sh/hook': 'pre-install,pre-upgrade' });
      }
      const asked = ofKind(production, 'Job').map(
        ({ spec }) => spec.template.spec.containers[0].args,
      );
      expect(asked).toEqual(
        expect.arrayContaining([
          ['topics', 'apply', '--partitions', '24', '--replication', '3'],
          ['schemas', 'register'],
        ]),
      );
    },
    RENDERING_MS,
  );

  it(
    'come beside the servers where the release brings these itself',
    async () => {
      const own = await jobs('all-in-one');
      expect(own.map(({ metadata }) => metadata.name).sort()).toEqual([
        'mastery-schemas-1',
        'mastery-topics-1',
      ]);
      for (const { metadata } of own) expect(metadata.annotations ?? {}).toEqual({});
    },
    RENDERING_MS,
  );
});

describe('metrics', () => {
  it('are scraped of every app and every sidecar', () => {
    const monitors = ofKind(production, 'PodMonitor');
    expect(monitors.map(({ metadata }) => metadata.name).sort()).toEqual([
      'api-gateway',
      'audit-service',
      'mastery-worker',
      'notification-service',
      'prediction-service',
    ]);
    for (const { spec } of monitors) {
      const ports = spec.podMetricsEndpoints.map(({ port }) => port);
      expect(ports).toEqual(['metrics', 'dapr-metrics']);
    }
  });
});
