import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import {
  as,
  eventually,
  learningEvent,
  newStudent,
  newTrace,
  post,
  redis,
  stack,
  token,
} from './clients.ts';

const service = { sub: 'platform', role: 'service' };
const admin = { sub: 'operator', role: 'admin' };
const topic = 'BBB-block-1';

describe('from the front door to the notification', () => {
  const student = newStudent();
  const own = { sub: student, role: 'student' };
  const { traceId, traceparent } = newTrace();
  const store = redis();
  const events = [
    learningEvent(student, 'exercise.completed', { topic, exercise_id: '14984', correct: true }),
    learningEvent(student, 'quiz.completed', { topic, quiz_id: 'q1', score: 0.9 }),
    learningEvent(student, 'quality.assessed', { topic, submission_id: 'w1', correctness: 0.8 }),
  ];

  beforeAll(async () => {
    const answer = await post('/mastery/ingest', events, { ...as(service), traceparent });
    expect(answer.status).toBe(202);
    expect(answer.body).toMatchObject({
      accepted: 3,
      results: events.map(({ id }) => ({ event_id: id, outcome: 'accepted' })),
    });
    await eventually('the level in a query', async () => {
      const { body } = await post('/mastery/query', { student_id: student }, as(own));
      return body['level'] ? true : undefined;
    });
  });

  afterAll(() => {
    store.disconnect();
  });

  it('answers with a mastery that its breakdown explains', async () => {
    const { status, body } = await post('/mastery/query', { student_id: student }, as(own));
    expect(status).toBe(200);
    const breakdown = body['breakdown'] as { contribution: number }[];
    const sum = breakdown.reduce((total, { contribution }) => total + contribution, 0);
    expect(sum).toBeCloseTo(body['mastery_score'] as number, 3);
    for (const inner of ['evidence', 'recent', 'positions', 'outbox']) {
      expect(body).not.toHaveProperty(inner);
    }
  });

  it('answers for a day from the last snapshot up to it, and 404 before the first', async () => {
    const date = new Date().toISOString().slice(0, 10);
    const of = (day: string) => post('/mastery/query', { student_id: student, date: day }, as(own));
    expect(await of(date)).toMatchObject({ status: 200, body: { student_id: student } });
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    expect(await of(tomorrow)).toMatchObject({ status: 200, body: { student_id: student } });
    expect(await of('2020-01-01')).toMatchObject({ status: 404, body: { status: 404 } });
  });

  it('leaves components and breakdown out when asked to', async () => {
    const asked = { student_id: student, include_components: false };
    const { body } = await post('/mastery/query', asked, as(own));
    expect(body).not.toHaveProperty('components');
    expect(body).not.toHaveProperty('breakdown');
  });

  it('forecasts the next week, and says that history does not suffice yet', async () => {
    const answer = await post('/predictions/next-week', { student_id: student }, as(own));
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      student_id: student,
      method: 'linear',
      horizon_days: 7,
      sufficient: false,
    });
    const key = `student:${student}:prediction:7days`;
    expect(await store.ttl(key)).toBeGreaterThan(3_500);
    const cached = JSON.parse((await store.hget(key, 'data')) ?? '{}') as { trajectory: object[] };
    expect(cached.trajectory).toHaveLength(30);
  });

  it('recommends a path in the order of the curriculum, kept as a plain list', async () => {
    const answer = await post('/recommendations/learning-path', { student_id: student }, as(own));
    expect(answer.status).toBe(200);
    const path = answer.body['path'] as string[];
    expect(path.length).toBeGreaterThan(0);
    const stored = await store.hget(`student:${student}:path:adaptive`, 'data');
    expect(JSON.parse(stored ?? '[]')).toEqual(path);
  });

  it('forgets forecast and path with the next event', async () => {
    await post('/predictions/next-week', { student_id: student }, as(own));
    const next = learningEvent(student, 'activity.recorded', { kind: 'video' });
    await post('/mastery/ingest', next, as(service));
    await eventually('the keys to be gone', async () => {
      const left = await store.exists(
        `student:${student}:prediction:7days`,
        `student:${student}:path:adaptive`,
        `student:${student}:path:revision`,
      );
      return left === 0 ? true : undefined;
    });
  });

  it.each(['api-gateway', 'mastery-worker', 'notification-service'])(
    'carries one trace id into the log of %s, and no student id',
    async (app) => {
      const log = await eventually(`the trace in the log of ${app}`, () => {
        const text = readFileSync(`${stack.logsFolder}/${app}.log`, 'utf8');
        return text.includes(traceId) ? text : undefined;
      });
      expect(log).not.toContain(student);
    },
  );
});

describe('who sees what', () => {
  const student = newStudent();
  const query = (headers: Record<string, string>) =>
    post('/mastery/query', { student_id: student }, headers);

  it.each([
    ['no token', {}],
    [
      'a token of another key',
      { authorization: `Bearer ${token(admin, `local:${'A'.repeat(43)}`)}` },
    ],
    ['a token that has expired', as({ ...admin, exp: 1 })],
    ['no token at all', { authorization: 'Bearer' }],
  ])('answers %s with the same 401', async (_what, headers) => {
    const { status, body } = await query(headers);
    const { trace_id: traceId, ...rest } = body;
    expect(status).toBe(401);
    expect(traceId).toMatch(/^[0-9a-f]{32}$/);
    expect(rest).toMatchObject({ status: 401, title: 'A valid bearer token is needed' });
  });

  it('answers a student about another student, and a teacher without cohorts, with 403', async () => {
    expect(await query(as({ sub: newStudent(), role: 'student' }))).toMatchObject({ status: 403 });
    expect(await query(as({ sub: 'teacher', role: 'teacher' }))).toMatchObject({ status: 403 });
  });

  it('answers an operator about a student of whom nothing is known with 404', async () => {
    expect(await query(as(admin))).toMatchObject({ status: 404 });
  });

  it('lets no student send events', async () => {
    const event = learningEvent(student, 'activity.recorded', { kind: 'video' });
    const answer = await post('/mastery/ingest', event, as({ sub: student, role: 'student' }));
    expect(answer.status).toBe(403);
  });
});

describe('bad input', () => {
  it('is answered with 400 and the place of every error, and nothing of a batch is taken', async () => {
    const student = newStudent();
    const good = learningEvent(student, 'activity.recorded', { kind: 'video' });
    const bad = learningEvent(student, 'exercise.completed', { topic: 'a b', exercise_id: 'e' });
    const { status, headers, body } = await post('/mastery/ingest', [good, bad], as(service));
    expect(status).toBe(400);
    expect(headers.get('content-type')).toContain('application/problem+json');
    const paths = (body['errors'] as { path: string }[]).map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['[1].data.topic', '[1].data.correct']));
  });

  it.each([
    ['not JSON', '{"student_id":', 400],
    ['an unknown field', { student_id: 'ada', studnet: 1 }, 400],
    ['a student id that could escape its key', { student_id: 'a:b' }, 400],
    ['too much', JSON.stringify({ student_id: 'a'.repeat(70_000) }), 413],
  ])('answers %s with %s', async (_what, body, status) => {
    expect(await post('/mastery/query', body, as(admin))).toMatchObject({ status });
  });

  it('calculates without touching state, and refuses weights that do not sum to 1', async () => {
    const components = { completion: 0.85, quiz: 0.9, quality: 0.85, consistency: 0.82 };
    expect(await post('/mastery/calculate', { components }, as(admin))).toMatchObject({
      status: 200,
      body: { mastery_score: 0.862, level: 'proficient' },
    });
    const weights = { completion: 0.5, quiz: 0.5, quality: 0.5, consistency: 0 };
    const refused = await post('/mastery/calculate', { components, weights }, as(admin));
    expect(refused).toMatchObject({ status: 400 });
  });
});

describe('metrics', () => {
  it('tell requests and events under the names of the contract, without a student id', async () => {
    const read = async (app: 'api-gateway' | 'mastery-worker' | 'notification-service') => {
      const port = stack.ports.apps[app].internal;
      return (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    };
    expect(await read('api-gateway')).toMatch(
      /http_request_duration_seconds_count\{.*route="\/mastery\/query"/,
    );
    const worker = await read('mastery-worker');
    for (const name of [
      'events_consumed_total',
      'events_processed_total',
      'event_processing_duration_seconds_count',
      'dependency_up',
    ]) {
      expect(worker).toContain(`${name}{`);
    }
    expect(await read('notification-service')).toContain('notifications_total{');
    expect(worker).not.toMatch(/s-[0-9a-f]{8}-/);
  });
});
