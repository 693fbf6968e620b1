import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Supervisor,
  freePorts,
  prepareMonitoring,
  repositoryRoot,
  runsFolder,
} from '@mastery/stack';
import { OBSERVABILITY } from './folders.ts';
import { openServers } from './run/launch-server.ts';
import { startAlertmanager } from './run/start-alertmanager.ts';
import { alertRules } from './rules/rule-files.ts';

type Labels = Readonly<Record<string, string>>;

interface Held {
  readonly labels: Labels;
  readonly status: { readonly state: 'active' | 'suppressed' | 'unprocessed' };
}

const WORKER = { namespace: 'school', job: 'mastery-worker' };

/** Each: what fires, what is held back while it does, and what is not. */
const CASES: readonly (readonly [
  source: Labels,
  held: readonly Labels[],
  told: readonly Labels[],
])[] = [
  [
    { alertname: 'MasteryDependencyDown', ...WORKER, dependency: 'redis' },
    [
      { alertname: 'MasteryPartitionPaused', ...WORKER, partition: '3' },
      { alertname: 'MasteryNoProgress', ...WORKER },
      { alertname: 'MasteryLagGrowing', ...WORKER },
      { alertname: 'MasteryRateLimiterOpen', ...WORKER, job: 'api-gateway' },
      { alertname: 'MasteryNotificationsWaiting', ...WORKER, job: 'notification-service' },
    ],
    [
      // Another school's partition has nothing to do with this one's Redis.
      { alertname: 'MasteryPartitionPaused', ...WORKER, namespace: 'other', partition: '3' },
      { alertname: 'MasteryAuditBufferFilling', ...WORKER, job: 'api-gateway' },
      { alertname: 'MasteryErrorBudgetBurnsFast', namespace: 'school', slo: 'availability' },
    ],
  ],
  [
    { alertname: 'MasteryDependencyDown', ...WORKER, dependency: 'kafka' },
    [{ alertname: 'MasteryAuditBufferFilling', ...WORKER, job: 'api-gateway' }],
    [],
  ],
  [
    { alertname: 'MasteryPartitionRefused', ...WORKER },
    [{ alertname: 'MasteryPartitionPaused', ...WORKER, partition: '1' }],
    [],
  ],
  [
    { alertname: 'MasteryNoProgress', ...WORKER },
    [{ alertname: 'MasteryLagGrowing', ...WORKER }],
    [],
  ],
  [
    { alertname: 'MasteryDeadLettersRising', ...WORKER, reason: 'schema' },
    [{ alertname: 'MasteryDeadLettersOpen', ...WORKER, reason: 'schema' }],
    [{ alertname: 'MasteryDeadLettersOpen', ...WORKER, reason: 'delivery' }],
  ],
  [
    { alertname: 'MasteryNotificationsGivenUp', ...WORKER, channel: 'push' },
    [{ alertname: 'MasteryNotificationsFailing', ...WORKER, channel: 'push' }],
    [{ alertname: 'MasteryNotificationsFailing', ...WORKER, channel: 'email' }],
  ],
  [
    { alertname: 'MasteryErrorBudgetBurnsFast', namespace: 'school', slo: 'latency' },
    [{ alertname: 'MasteryErrorBudgetBurnsSlowly', namespace: 'school', slo: 'latency' }],
    [{ alertname: 'MasteryErrorBudgetBurnsSlowly', namespace: 'school', slo: 'availability' }],
  ],
];

describe('a real Alertmanager with the committed routes', () => {
  let servers: Supervisor;
  let url: string;
  beforeAll(async () => {
    const programs = await prepareMonitoring(() => undefined);
    const [port = 0] = await freePorts(1);
    servers = openServers(join(runsFolder, 'unit-alertmanager'));
    const nobody = { receiver: 'http://127.0.0.1:9', token: '', pace: '1h' };
    url = await startAlertmanager(servers, port, { programs, ...nobody });
  }, 300_000);
  afterAll(async () => {
    await servers.stopAll();
  });

  const post = async (labels: readonly Labels[], endsAt: Date) => {
    const { status } = await fetch(`${url}/api/v2/alerts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(labels.map((each) => ({ labels: each, endsAt }))),
    });
    expect(status).toBe(200);
  };
  const states = async (labels: readonly Labels[]): Promise<readonly string[]> => {
    const all = (await (await fetch(`${url}/api/v2/alerts`)).json()) as readonly Held[];
    const key = (of: Labels) => JSON.stringify(Object.entries(of).sort());
    return labels.map((each) => all.find((one) => key(one.labels) === key(each))!.status.state);
  };

  /** Alertmanager takes note of what fires a moment after it was told. */
  const untilHeld = async (held: readonly Labels[]) => {
    const deadline = Date.now() + 5_000;
    let seen = await states(held);
    while (seen.some((state) => state !== 'suppressed') && Date.now() < deadline) {
      await sleep(20);
      seen = await states(held);
    }
    expect(seen).toEqual(held.map(() => 'suppressed'));
  };

  it.each(CASES.map(([source, held, told]) => ({ name: source['alertname'], source, held, told })))(
    'holds back what follows from $name, and nothing else',
    async ({ source, held, told }) => {
      const all = [source, ...held, ...told];
      await post(all, new Date(Date.now() + 60_000));
      await untilHeld(held);
      expect(await states([source, ...told])).toEqual([source, ...told].map(() => 'active'));
      await post(all, new Date());
    },
  );

  it('is asked here about every alert that the routes hold something back for', () => {
    const text = readFileSync(join(repositoryRoot, OBSERVABILITY, 'alertmanager.yaml'), 'utf8');
    const named = new Set(text.match(/Mastery\w+/g));
    const asked = new Set(
      CASES.flatMap(([source, held]) => [source, ...held]).map(({ alertname }) => alertname),
    );
    expect(asked).toEqual(named);
    const alerts = alertRules().map(({ alert }) => alert);
    expect([...named].filter((name) => !alerts.includes(name))).toEqual([]);
  });
});
