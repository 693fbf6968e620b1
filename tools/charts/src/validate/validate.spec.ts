import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { INSTALLATIONS } from '../layout.ts';
import type { Renderer } from '../render/renderer.ts';
import { PREPARING_MS, RENDERING_MS, realRenderer, realValidator } from '../testing/charts.ts';
import type { Validated } from './validate.ts';

jest.setTimeout(RENDERING_MS);
let charts: Renderer;
let validate: (yaml: string) => Promise<Validated>;
beforeAll(async () => {
  charts = await realRenderer();
  validate = await realValidator();
}, PREPARING_MS);
afterAll(() => charts.close());

describe('the charts', () => {
  it.each(INSTALLATIONS)(
    'make $chart with $values values of objects that fit the schemas of Kubernetes, Dapr, KEDA and the Prometheus operator',
    async (installation) => {
      await expect(charts.lint(installation)).resolves.toContain('0 chart(s) failed');
      const objects = await charts.manifests(installation);
      const valid = await validate(await charts.yaml(installation));
      expect(valid).toMatchObject({ valid: objects.length, invalid: 0, errors: 0, skipped: 0 });
      expect(objects.length).toBeGreaterThan(3);
    },
  );

  it.each([
    ['a field that no such object has', 'metadata: {name: x}\nspec: {replica: 1}', 'replica'],
    ['a value of another type', 'metadata: {name: x}\nspec: {replicas: two}', 'replicas'],
  ])('would show %s', async (_what, rest, named) => {
    const deployment = `apiVersion: apps/v1\nkind: Deployment\n${rest}`;
    await expect(validate(deployment)).rejects.toThrow(named);
  });

  it.each([
    ['dapr.io/v1alpha1', 'Component', 'spec: {type: state.redis, versoin: v1}', 'versoin'],
    ['keda.sh/v1alpha1', 'ScaledObject', 'spec: {triggers: []}', 'scaleTargetRef'],
    ['monitoring.coreos.com/v1', 'PodMonitor', 'spec: {selector: {}, ports: []}', 'ports'],
    ['example.org/v1', 'Unheard', 'spec: {}', 'Unheard'],
  ])('would show what is wrong with %s %s', async (apiVersion, kind, spec, named) => {
    const object = `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: x}\n${spec}`;
    await expect(validate(object)).rejects.toThrow(named);
  });
});

describe('values', () => {
  it.each([
    ['a setting that no app has', 'api-gateway', 'env.KAFKA_BROKRES=a:1'],
    ['a setting of another app', 'prediction-service', 'env.CORS_ORIGINS=a'],
    ['a secret written down', 'mastery-worker', 'env.JWT_KEYS=k:secret'],
    ['a secret written down for all', 'mastery-engine', 'global.env.KAFKA_SASL_PASSWORD=secret'],
    ['a port, which the chart decides', 'mastery-worker', 'env.PORT=80'],
    ['a name that means nothing', 'api-gateway', 'replica=3'],
    ['a name that means nothing, below', 'mastery-engine', 'mastery-worker.autoscaling.max=3'],
    ['more workers than partitions', 'mastery-worker', 'autoscaling.maxReplicas=13'],
    ['an unreadable quantity', 'notification-service', 'resources.requests.memory=lots'],
  ] as const)('are refused: %s', async (_what, chart, set) => {
    await expect(charts.yaml({ chart, set: [set] })).rejects.toThrow(/schema|partitions/);
  });

  it('may turn everything on at once', async () => {
    const switches = [
      'global.monitoring.enabled=true',
      'global.auditApart=true',
      'global.dapr.nativeSidecar=false',
      'platform.kafka.enabled=true',
      'platform.redis.enabled=true',
      'platform.registry.enabled=true',
      'api-gateway.autoscaling.enabled=true',
      'mastery-worker.autoscaling.enabled=true',
      'prediction-service.spread.zone=none',
      'prediction-service.spread.node=none',
      'notification-service.audit.autoscaling.enabled=true',
    ];
    const yaml = await charts.yaml({
      chart: 'mastery-engine',
      values: 'production',
      set: switches,
    });
    await expect(validate(yaml)).resolves.toMatchObject({ invalid: 0, errors: 0, skipped: 0 });
  });

  it('may leave out any chart', async () => {
    const set = ['platform', 'api-gateway', 'mastery-worker', 'prediction-service'].map(
      (chart) => `${chart}.enabled=false`,
    );
    const left = await charts.manifests({ chart: 'mastery-engine', set });
    const names = new Set(left.map(({ metadata }) => metadata.name));
    expect([...names]).toEqual(['notification-service']);
  });
});
