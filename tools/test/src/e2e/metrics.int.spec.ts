import { describe, expect, it } from '@jest/globals';
import { type AppName, appNames } from '@mastery/stack';
import { as, eventually, learningEvent, newStudent, newTrace, post, stack } from './clients.ts';

const EVERY = appNames;
const CONSUMERS: readonly AppName[] = ['mastery-worker', 'notification-service'];
const WORKER: readonly AppName[] = ['mastery-worker'];
const GATEWAY: readonly AppName[] = ['api-gateway'];
const PREDICTION: readonly AppName[] = ['prediction-service'];
const NOTIFICATION: readonly AppName[] = ['notification-service'];

/** The contract's list: type, labels, and which apps have it. */
const CONTRACT: Readonly<Record<string, readonly [string, readonly string[], readonly AppName[]]>> =
  {
    http_request_duration_seconds: ['histogram', ['method', 'route', 'status'], EVERY],
    events_consumed_total: ['counter', ['topic', 'type'], CONSUMERS],
    event_processing_duration_seconds: ['histogram', ['type', 'outcome'], WORKER],
    events_processed_total: ['counter', ['type', 'outcome'], WORKER],
    state_operations_total: ['counter', ['operation', 'outcome'], EVERY],
    state_operation_duration_seconds: ['histogram', ['operation'], EVERY],
    dlq_messages_total: ['counter', ['reason'], CONSUMERS],
    dlq_open_records: ['gauge', ['reason'], WORKER],
    event_retries_total: ['counter', ['type'], WORKER],
    cache_requests_total: ['counter', ['cache', 'outcome'], [...GATEWAY, ...PREDICTION]],
    consumer_lag: ['gauge', ['topic', 'partition'], WORKER],
    consumer_last_progress_timestamp_seconds: ['gauge', ['topic'], WORKER],
    partition_paused: ['gauge', ['topic', 'partition'], WORKER],
    dependency_up: ['gauge', ['dependency'], EVERY],
    notifications_total: ['counter', ['channel', 'outcome'], NOTIFICATION],
    audit_chain_valid: ['gauge', [], NOTIFICATION],
    audit_buffer_bytes: ['gauge', [], GATEWAY],
    rate_limiter_open_total: ['counter', [], GATEWAY],
    prediction_absolute_error: ['histogram', ['method'], PREDICTION],
  };

const exposition = async (app: AppName, accept = 'text/plain') => {
  const url = `http://127.0.0.1:${stack.ports.apps[app].internal}/metrics`;
  const answer = await fetch(url, { headers: { accept } });
  return { text: await answer.text(), type: answer.headers.get('content-type') ?? '' };
};

/** Names of labels that samples of a metric have, `le` left out. */
const labelsIn = (text: string, metric: string): readonly (readonly string[])[] =>
  text
    .split('\n')
    .flatMap((line) => new RegExp(`^${metric}(?:_bucket|_count|_sum)?\\{(.*)\\} `).exec(line) ?? [])
    .filter((_, index) => index % 2 === 1)
    .map((labels) =>
      [...labels.matchAll(/(\w+)="/g)].flatMap(([, name]) => (name === 'le' ? [] : (name ?? []))),
    );

describe('the metrics of the contract', () => {
  it.each(EVERY)(
    'are those of %s, with their types, and no label is told that it does not name',
    async (app) => {
      const { text, type } = await exposition(app);
      expect(type).toBe('text/plain; version=0.0.4; charset=utf-8');
      for (const [metric, [kind, labels, apps]] of Object.entries(CONTRACT)) {
        if (!apps.includes(app)) continue;
        expect(text).toContain(`# TYPE ${metric} ${kind}\n`);
        for (const told of labelsIn(text, metric))
          expect(told.toSorted()).toEqual(labels.toSorted());
      }
    },
  );

  it('lead from a slow request and a slow event to their trace, by exemplars that name no student', async () => {
    const student = newStudent();
    const { traceId, traceparent } = newTrace();
    const data = { topic: 'variables', exercise_id: 'e', correct: true };
    const event = learningEvent(student, 'exercise.completed', data);
    const service = { sub: 'metrics', role: 'service' };
    await post('/mastery/ingest', event, { ...as(service), traceparent });
    const exemplar = (metric: string) =>
      new RegExp(
        `^${metric}_bucket\\{.*\\} \\d+ # \\{trace_id="${traceId}"(,student="[0-9a-f]{16}")?\\} `,
        'm',
      );
    const told = async (app: AppName, metric: string) =>
      eventually(`an exemplar of ${metric}`, async () => {
        const { text, type } = await exposition(app, 'application/openmetrics-text; version=1.0.0');
        expect(type).toContain('application/openmetrics-text');
        expect(text).not.toContain(student);
        return exemplar(metric).test(text) ? text : undefined;
      });
    await told('api-gateway', 'http_request_duration_seconds');
    await told('mastery-worker', 'event_processing_duration_seconds');
  });
});
