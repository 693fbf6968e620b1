import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { createWorld, startGateway } from '../testing/test-gateway.ts';

const TRACEPARENT = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

const event = (more: object = {}) => ({
  specversion: '1.0',
  id: randomUUID(),
  source: 'urn:test',
  type: 'exercise.completed',
  subject: 's-1',
  time: '2026-01-14T12:00:00Z',
  data: { topic: 'loops', exercise_id: 'e-1', correct: true },
  ...more,
});

describe('POST /mastery/ingest', () => {
  const world = createWorld();
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  beforeAll(async () => (gateway = await startGateway(world)));
  afterAll(() => gateway.close());
  beforeEach(() => {
    world.appended.length = 0;
    world.away.clear();
  });
  const ingest = (body: unknown, headers: Record<string, string> = {}) =>
    gateway.post('/mastery/ingest', body, { headers });
  const values = () =>
    world.appended.map(({ record }) => JSON.parse(String(record.value)) as { traceparent: string });

  it('appends one event under its student’s key and answers where it is', async () => {
    const dataschema = 'https://example.org/schemas/exercise';
    const sent = event({ traceparent: TRACEPARENT, dataschema });
    expect(await ingest(sent)).toMatchObject({
      status: 202,
      body: {
        accepted: 1,
        results: [{ event_id: sent.id, outcome: 'accepted', partition: 3, offset: '0' }],
      },
    });
    const [{ topic, record } = { topic: '', record: null }] = world.appended;
    expect(topic).toBe('mastery.requests');
    expect(record).toMatchObject({
      key: 's-1',
      headers: { 'content-type': 'application/cloudevents+json', traceparent: TRACEPARENT },
    });
    expect(values()).toEqual([sent]);
  });

  it('appends a batch in the order sent', async () => {
    const batch = [event(), event({ subject: 's-2' }), event()];
    const { body } = await ingest(batch);
    expect(body).toMatchObject({
      accepted: 3,
      results: batch.map(({ id }, index) => ({ event_id: id, offset: String(index) })),
    });
    expect(values()).toMatchObject(batch);
  });

  it.each([
    'application/json; charset=utf-8',
    'application/cloudevents+json',
    'application/cloudevents-batch+json',
  ])('takes %s', async (type) => {
    expect(await ingest([event()], { 'content-type': type })).toMatchObject({ status: 202 });
  });

  it('puts the request’s trace on events that have none, in value and header', async () => {
    const { headers } = await ingest(event(), { traceparent: TRACEPARENT });
    const [value] = values();
    expect(value?.traceparent.slice(3, 35)).toBe(TRACEPARENT.slice(3, 35));
    expect(world.appended[0]?.record.headers['traceparent']).toBe(value?.traceparent);
    expect(headers.get('traceparent')).toBe(value?.traceparent);
  });

  it('names the schema by which it judged an event that names none', async () => {
    await ingest(event());
    expect(values()).toMatchObject([
      { dataschema: 'urn:mastery-engine:schema:exercise.completed:1' },
    ]);
  });

  it('takes all of a batch or nothing, and names the place of every error', async () => {
    const batch = [
      event(),
      event({ data: { topic: 'no topic', exercise_id: 'e', correct: true } }),
      event({ type: 'exercise.imagined' }),
      event({ sorce: 'urn:test' }),
    ];
    const { status, body } = await ingest(batch);
    expect(status).toBe(400);
    const { errors } = body as { errors: { path: string }[] };
    expect(errors.map(({ path }) => path)).toEqual(['[1].data.topic', '[2].type', '[3].sorce']);
    expect(world.appended).toEqual([]);
  });

  it.each([
    ['no event', []],
    ['1,001 events', Array(1_001).fill(0)],
    ['text', 'event'],
    ['an event without source', event({ source: undefined })],
    ['an event whose id is no UUID', event({ id: '1' })],
  ])('refuses %s', async (_what, body) => {
    expect(await ingest(body)).toMatchObject({ status: 400 });
  });

  it.each([
    [{ time: '2999-01-01T00:00:00Z' }, 'time'],
    [
      {
        type: 'quiz.completed',
        data: { topic: 't', quiz_id: 'q', correct_answers: 6, total_questions: 5 },
      },
      'data.correct_answers',
    ],
    [
      { type: 'mastery.calculation.requested', data: { components: { quiz: 1.2 } } },
      'data.components.quiz',
    ],
  ])('refuses by a business rule: %j', async (more, path) => {
    const { status, body } = await ingest(event(more));
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ path }] });
  });

  it('takes 1,000 events at once', async () => {
    const { status, body } = await ingest(Array.from({ length: 1_000 }, () => event()));
    expect(status).toBe(202);
    expect(body).toMatchObject({ accepted: 1_000 });
  });

  it.each(['student', 'teacher'] as const)('is not for a %s', async (as) => {
    const asked = { as, sub: 's-1' };
    expect(await gateway.post('/mastery/ingest', event(), asked)).toMatchObject({ status: 403 });
  });

  it('answers 503 while the event log is away', async () => {
    world.away.add('kafka');
    expect(await ingest(event())).toMatchObject({ status: 503 });
  });

  it('counts what the broker confirmed', async () => {
    await ingest(event({ type: 'activity.recorded', data: { kind: 'video' } }));
    expect(await gateway.metrics.text()).toContain(
      'events_accepted_total{type="activity.recorded"} 1',
    );
  });
});
