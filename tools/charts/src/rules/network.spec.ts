import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { daprFolder } from '@mastery/stack';
import { parse } from 'yaml';
import { ofKind } from '../render/manifest.ts';
import type { Renderer } from '../render/renderer.ts';
import { PREPARING_MS, RENDERING_MS, realRenderer } from '../testing/charts.ts';
import { arrowsOf } from './arrows.ts';

let charts: Renderer;
beforeAll(async () => {
  charts = await realRenderer();
}, PREPARING_MS);
afterAll(() => charts.close());

const arrows = async (values: string, setJson: readonly string[] = []) =>
  arrowsOf(
    ofKind(await charts.manifests({ chart: 'mastery-engine', values, setJson }), 'NetworkPolicy'),
  );

/** Between sidecars: Dapr's invocation. The pictures' names stand behind. */
const CALLS = [
  ['api-gateway', 'mastery-worker'], // API request → Mastery Engine, the core
  ['api-gateway', 'prediction-service'], // POST /predictions/next-week → Prediction
  ['api-gateway', 'notification-service'], // what people choose to be told, and the trail
  ['mastery-worker', 'prediction-service'], // mastery-engine/process: get_prediction, generate_path
  ['mastery-worker', 'notification-service'], // manual review & repair: a message that was given up
] as const;
const APPS = ['api-gateway', 'mastery-worker', 'prediction-service', 'notification-service'];
const METRICS: Record<string, number> = {
  'api-gateway': 9000,
  'mastery-worker': 9001,
  'prediction-service': 9002,
  'notification-service': 9003,
};

/** Every arrow of the customer's pictures, and what Kubernetes and Dapr themselves need. */
const drawn = () => [
  'in: anybody → api-gateway :3000', // API request
  'in: triage-service → mastery-worker :50002', // Triage Service → Dapr invoke: mastery-engine/process
  ...CALLS.flatMap(([from, to]) => [`out: ${from} → ${to} :50002`, `in: ${from} → ${to} :50002`]),
  ...APPS.flatMap((app) => [
    `in: monitoring → ${app} :${METRICS[app] ?? 0}`, // export to Prometheus
    `in: monitoring → ${app} :9090`,
    `out: ${app} → kube-dns :53/udp`,
    `out: ${app} → kube-dns :53`,
    `out: ${app} → dapr-system :6500`, // the sidecar's configuration
    `out: ${app} → dapr-system :50001`, // the sidecar's certificate
    `out: ${app} → kafka :9092`, // Kafka event bus
    `out: ${app} → redis :6379`, // Dapr state store (Redis)
    `in: ${app} → kafka :9092`,
    `in: ${app} → redis :6379`,
  ]),
  'out: api-gateway → redis :6379', // L2 cache (Redis)
  ...[443, 465, 587].map((port) => `out: notification-service → internet :${port}`), // push notifications
  ...['mastery-topics', 'mastery-schemas'].flatMap((job) => [
    `out: ${job} → kube-dns :53/udp`,
    `out: ${job} → kube-dns :53`,
  ]),
  'out: mastery-topics → kafka :9092',
  'in: mastery-topics → kafka :9092',
  'out: mastery-schemas → registry :8080', // schema registry
  'in: mastery-schemas → registry :8080',
  // A broker may ask itself, by its own name.
  'in: kafka → kafka :9092',
  'out: kafka → kafka :9092',
  'out: kafka → kube-dns :53/udp',
  'out: kafka → kube-dns :53',
  // Where the trail is kept apart, it is not yet there.
  'in: audit-service → kafka :9092',
  'in: audit-service → redis :6379',
];

describe('the network', () => {
  it(
    'lets through exactly the arrows that are drawn',
    async () => {
      const allowed = await arrows('all-in-one');
      expect([...allowed].sort()).toEqual([...drawn()].sort());
    },
    RENDERING_MS,
  );

  it(
    'has for each arrow between apps both ends, and an access policy that admits the caller',
    async () => {
      const allowed = new Set(await arrows('production'));
      const calls = [...allowed].filter((arrow) => /^out: .*:50002$/.test(arrow));
      expect(calls).toHaveLength(CALLS.length + 1); // and audit-service, which is apart there
      for (const arrow of calls) {
        expect(allowed).toContain(arrow.replace('out:', 'in:'));
        const [, from = '', to = ''] = /^out: (.*) → (.*) :/.exec(arrow) ?? [];
        const id = (app: string) => (app === 'mastery-worker' ? 'mastery-engine' : app);
        const file = join(daprFolder, `configuration/access/${id(to)}.yaml`);
        const { spec } = parse(readFileSync(file, 'utf8')) as {
          spec: { accessControl: { policies: { appId: string }[] } };
        };
        expect(spec.accessControl.policies.map(({ appId }) => appId)).toContain(id(from));
      }
    },
    RENDERING_MS,
  );

  it(
    'lets nobody scrape and no triage service call where there is none',
    async () => {
      const none = ['triage', 'prometheus'].map((who) => `global.networkPolicy.${who}.peers=[]`);
      const allowed = await arrows('default', none);
      const into = allowed.filter((arrow) => arrow.startsWith('in:'));
      expect(into.sort()).toEqual(
        [
          'in: anybody → api-gateway :3000',
          ...CALLS.map(([from, to]) => `in: ${from} → ${to} :50002`),
        ].sort(),
      );
    },
    RENDERING_MS,
  );
});
