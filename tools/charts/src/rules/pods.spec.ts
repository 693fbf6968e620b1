import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appNames, apps, repositoryRoot } from '@mastery/stack';
import { type Manifest, ofKind } from '../render/manifest.ts';
import type { Renderer } from '../render/renderer.ts';
import type { PodSpec } from '../render/spec.ts';
import { PREPARING_MS, realRenderer } from '../testing/charts.ts';

const VALUES = ['default', 'production', 'all-in-one'] as const;
let charts: Renderer;
const rendered: Record<string, readonly Manifest[]> = {};
beforeAll(async () => {
  charts = await realRenderer();
  for (const values of VALUES) {
    rendered[values] = await charts.manifests({ chart: 'mastery-engine', values });
  }
}, PREPARING_MS);
afterAll(() => charts.close());

const source = (path: string) => readFileSync(join(repositoryRoot, path), 'utf8');
const podsOf = (values: string) =>
  ['Deployment', 'StatefulSet', 'Job'].flatMap((kind) =>
    ofKind(rendered[values] ?? [], kind).map(({ metadata, spec }) => ({
      name: metadata.name,
      pod: spec.template.spec,
    })),
  );
const podOf = (values: string, name: string): PodSpec => {
  const found = podsOf(values).find((one) => one.name === name);
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return found.pod;
};

describe('a pod', () => {
  it.each(VALUES)(
    'is as restricted as Pod Security Standards know it, with %s values',
    (values) => {
      const pods = podsOf(values);
      expect(pods.length).toBeGreaterThan(5);
      for (const { pod } of pods) {
        expect(pod.automountServiceAccountToken).toBe(false);
        expect(pod.hostNetwork ?? pod.hostPID ?? pod.hostIPC).toBeUndefined();
        expect(pod.securityContext).toMatchObject({
          runAsNonRoot: true,
          seccompProfile: { type: 'RuntimeDefault' },
        });
        for (const { securityContext } of pod.containers) {
          expect(securityContext).toMatchObject({
            allowPrivilegeEscalation: false,
            capabilities: { drop: ['ALL'] },
          });
        }
        const kinds = pod.volumes?.flatMap((volume) => Object.keys(volume)) ?? [];
        expect(kinds).not.toContain('hostPath');
      }
    },
  );

  it('writes nowhere but to its own volumes; the two foreign images that must are named', () => {
    const writing = VALUES.flatMap((values) => podsOf(values))
      .filter(({ pod }) => !pod.containers[0].securityContext.readOnlyRootFilesystem)
      .map(({ name }) => name);
    expect(writing).toEqual(['kafka', 'registry']);
  });

  it.each(VALUES)('says what it needs, with %s values', (values) => {
    for (const { pod } of podsOf(values)) {
      for (const { resources } of pod.containers) {
        expect(resources.requests).toHaveProperty('cpu');
        expect(resources.requests).toHaveProperty('memory');
        expect(resources.limits).toHaveProperty('memory');
      }
    }
  });

  it('of the worker in production gets its TLS files and its user from Secrets and ConfigMaps', () => {
    const pod = podOf('production', 'mastery-worker');
    expect(pod.volumes).toContainEqual({
      name: 'kafka-tls-ca-file',
      secret: {
        secretName: 'mastery-kafka',
        defaultMode: 0o440,
        items: [{ key: 'ca.crt', path: 'ca.crt' }],
      },
    });
    expect(pod.containers[0].env).toEqual(
      expect.arrayContaining([
        { name: 'KAFKA_TLS_CA_FILE', value: '/etc/mastery/kafka-tls-ca-file/ca.crt' },
        {
          name: 'KAFKA_SASL_PASSWORD',
          valueFrom: { secretKeyRef: { name: 'mastery-kafka', key: 'password' } },
        },
      ]),
    );
  });

  it('gets no secret that another app needs', () => {
    const names = (name: string) =>
      podOf('production', name).containers[0].env.map((one) => one.name);
    expect(names('prediction-service')).not.toEqual(expect.arrayContaining(['JWT_KEYS']));
    expect(names('mastery-worker')).not.toEqual(expect.arrayContaining(['CACHE_REDIS_URL']));
    expect(names('notification-service')).not.toEqual(expect.arrayContaining(['AUDIT_KEYS']));
    expect(names('audit-service')).toEqual(expect.arrayContaining(['AUDIT_KEYS']));
    expect(names('audit-service')).not.toEqual(expect.arrayContaining(['SMTP_URL']));
  });
});

describe('the audit role', () => {
  it('runs within notification-service, or as audit-service, and the gateway knows which', () => {
    const envOf = (values: string, app: string) =>
      Object.fromEntries(
        podOf(values, app).containers[0].env.map(({ name, value }) => [name, value]),
      );
    expect(envOf('default', 'notification-service')['ROLES']).toBe('notifications,audit');
    expect(envOf('default', 'api-gateway')['AUDIT_APP_ID']).toBe('notification-service');
    expect(envOf('production', 'notification-service')['ROLES']).toBe('notifications');
    expect(envOf('production', 'audit-service')['ROLES']).toBe('audit');
    expect(envOf('production', 'api-gateway')['AUDIT_APP_ID']).toBe('audit-service');
  });
});

describe('probes', () => {
  const health = source('libs/http-server/src/health/health-routes.ts');

  it.each(appNames)('of %s ask where it listens', (name) => {
    const { port } = apps[name];
    const [container] = podOf('default', name).containers;
    expect(container.ports).toEqual([
      { name: 'http', containerPort: port },
      { name: 'metrics', containerPort: port + 6_000 },
    ]);
    expect(container.env).toEqual(
      expect.arrayContaining([
        { name: 'HOST', value: '0.0.0.0' },
        { name: 'PORT', value: String(port) },
        { name: 'INTERNAL_PORT', value: String(port + 6_000) },
      ]),
    );
    const paths = [
      ['startupProbe', '/livez'],
      ['livenessProbe', '/livez'],
      ['readinessProbe', '/readyz'],
    ] as const;
    for (const [probe, path] of paths) {
      expect(container[probe].httpGet).toEqual({ path, port: 'http' });
      expect(health).toContain(`path: '${path}'`);
    }
  });
});

describe('the end of a pod', () => {
  const ms = (path: string, name: string) =>
    Number(new RegExp(`${name} = ([0-9_]+);`).exec(source(path))?.[1]?.replaceAll('_', ''));
  const batch = ms('libs/kafka-event-log/src/consumer/consumer.ts', 'DRAIN_MS');
  const sending = ms('apps/notification-service/src/dispatch/dispatcher.ts', 'DRAIN_MS');
  const requests = ms('libs/http-server/src/listener.ts', 'CLOSE_DEADLINE_MS');
  const producer = ms('libs/kafka-event-log/src/producer/producer.ts', 'DRAIN_MS');
  const SIDECAR_MS = 5_000;

  it.each(appNames)(
    'leaves %s the time that its drain may take, and its sidecar five seconds',
    (name) => {
      const pod = podOf('default', name);
      const preStop = pod.containers[0].lifecycle.preStop.sleep.seconds * 1_000;
      // One after the other: what is in hand, open requests, what is not yet published.
      const needed = preStop + Math.max(batch, sending) + requests + producer + SIDECAR_MS;
      expect(needed).toBeGreaterThan(30_000);
      expect(pod.terminationGracePeriodSeconds * 1_000).toBeGreaterThanOrEqual(needed);
    },
  );
});
