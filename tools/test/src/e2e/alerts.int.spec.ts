import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ToldAlert, committedCatalogue, dashboardQueries } from '@mastery/monitoring';
import { appNames } from '@mastery/stack';
import { eventually, learningEvent, newStudent } from './clients.ts';
import { type MonitoredWorld, startMonitoredWorld } from './monitored-world.ts';

const ADMIN = { sub: 'ops', role: 'admin' };

describe('an engine that is watched', () => {
  let world: MonitoredWorld;
  beforeAll(async () => {
    world = await startMonitoredWorld('test-watched');
  }, 400_000);
  afterAll(async () => {
    await world.close();
  }, 30_000);

  const told = (wanted: (alert: ToldAlert) => boolean) =>
    eventually('an alert at the receiver', () => world.receiver.told.find(wanted), 30_000);

  /** Something of everything that goes on: events, queries twice so that caches hit, forecasts, paths. */
  const traffic = async () => {
    const student = newStudent();
    const exercise = { topic: 'BBB-block-1', exercise_id: '14984', correct: true };
    for (let nth = 1; nth <= 5; nth += 1) {
      const event = learningEvent(student, 'exercise.completed', exercise);
      const { status } = await world.ask('POST', '/mastery/ingest', ADMIN, event);
      expect(status).toBe(202);
    }
    const asked = async (path: string) =>
      (await world.ask('POST', path, ADMIN, { student_id: student })).status;
    await eventually('the mastery', async () =>
      (await asked('/mastery/query')) === 200 ? true : undefined,
    );
    for (const path of [
      '/mastery/query',
      '/predictions/next-week',
      '/predictions/next-week',
      '/recommendations/learning-path',
    ])
      expect(await asked(path)).toBe(200);
  };

  it('tells Prometheus of each app', async () => {
    const jobs = await eventually('every target', async () => {
      const up = await world.prometheus.query('up == 1');
      return up.length >= appNames.length ? up.map(({ labels }) => labels['job']) : undefined;
    });
    expect(jobs.sort()).toEqual([...appNames].sort());
  });

  it('exposes exactly the metrics of the catalogue', async () => {
    const texts = await Promise.all(
      appNames.map(async (app) => {
        const { internal } = world.stack.ports.apps[app];
        const headers = { accept: 'application/openmetrics-text' };
        return (await fetch(`http://127.0.0.1:${internal}/metrics`, { headers })).text();
      }),
    );
    const exposed = new Set(texts.flatMap((text) => text.match(/(?<=^# TYPE )\S+ \S+/gm) ?? []));
    const inOpenMetrics = ({ name, type }: { readonly name: string; readonly type: string }) =>
      // A counter's family is named without the end of its series.
      type === 'counter' ? `${name.replace(/_total$/, '')} ${type}` : `${name} ${type}`;
    expect([...exposed].sort()).toEqual(committedCatalogue().map(inOpenMetrics).sort());
  });

  it('calls for nobody while all is well', async () => {
    await eventually('rules that were evaluated', async () => {
      const recorded = await world.prometheus.query('reason:dlq_open_records:max');
      return recorded.length > 0 ? true : undefined;
    });
    expect(await world.prometheus.query('ALERTS{alertstate="firing"}')).toEqual([]);
    expect(world.receiver.told).toEqual([]);
  });

  it('has a dead letter told to whoever looks after it, with the page that says what to do, until somebody has decided', async () => {
    const student = newStudent();
    const mistyped = { topic: 'no-such-topic', exercise_id: 'e', correct: true };
    await world.produce(learningEvent(student, 'exercise.completed', mistyped));
    const isOurs = ({ labels }: ToldAlert) => labels['alertname'] === 'MasteryDeadLettersOpen';

    expect(await told(isOurs)).toMatchObject({
      path: '/warning',
      status: 'firing',
      labels: { severity: 'warning', job: 'mastery-worker', reason: 'business-rule' },
      annotations: {
        summary:
          'Dead letters of reason business-rule that wait for somebody to replay or discard them: 1.',
        runbook_url: 'https://mastery-engine.example/runbooks/dead-letters-open.md',
      },
    });

    const { body } = await world.ask('GET', `/operations/dlq?student_id=${student}`, ADMIN);
    const [{ id } = { id: '' }] = body['letters'] as readonly { readonly id: string }[];
    const reason = { reason: 'a test of the alert' };
    const { status } = await world.ask('POST', `/operations/dlq/${id}/discard`, ADMIN, reason);
    expect(status).toBe(200);
    expect(await told((alert) => isOurs(alert) && alert.status === 'resolved')).toMatchObject({
      path: '/warning',
      labels: { reason: 'business-rule' },
    });
  }, 90_000);

  it('has something to show for every query of every dashboard, but for what is rare', async () => {
    // A rate needs a before: what is counted for the first time has none.
    await traffic();
    await sleep(2_000);
    await traffic();
    for (const { where, expr, rare } of dashboardQueries('30s')) {
      const hasResult = async () => {
        const samples = await world.prometheus.query(expr);
        return rare !== undefined || samples.some(({ value }) => !Number.isNaN(value))
          ? true
          : undefined;
      };
      await eventually(`${where}: ${expr}`, hasResult);
    }
  }, 120_000);
});
