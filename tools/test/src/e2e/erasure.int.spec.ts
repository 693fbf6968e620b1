import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import * as keys from '@mastery/state-keys';
import {
  as,
  asRecord,
  call,
  eventually,
  learningEvent,
  newStudent,
  post,
  produce,
  redis,
} from './clients.ts';
import { mastery } from './mastery.ts';

const { STATE_HOLDINGS } = keys;
const today = new Date().toISOString().slice(0, 10);

/** Where each kind of key that names a student has them, on a day on which everything was asked for. */
const keyOf: Readonly<Record<string, (student: string) => string>> = {
  currentMasteryKey: keys.currentMasteryKey,
  dailyMasteryKey: (student) => keys.dailyMasteryKey(student, today),
  dailyComponentKey: (student) => keys.dailyComponentKey(student, today, 'quiz'),
  recentActivityKey: keys.recentActivityKey,
  checkpointKey: (student) => keys.checkpointKey(student, today.slice(0, 7)),
  predictionKey: keys.predictionKey,
  adaptivePathKey: keys.adaptivePathKey,
  pathRevisionKey: keys.pathRevisionKey,
  inboxKey: keys.inboxKey,
  toldToKey: keys.toldToKey,
  preferencesKey: keys.preferencesKey,
  subscriptionsKey: keys.subscriptionsKey,
  studentCohortsKey: keys.studentCohortsKey,
  dueForecastsKey: keys.dueForecastsKey,
  cachedMasteryKey: (student) => keys.cachedMasteryKey(student),
};

/** What holds a raw id until the second deletion, ten minutes later. */
const UNTIL_SECOND_DELETION = /^(partition:mastery\.requests:\d+:erasures|active:\d+:.*)$/;

/** Not named after the student: nothing may be left that bears the id. */
const COHORT = `c-${newStudent()}`;

/** What a browser would give. */
const A_BROWSER = {
  endpoint: 'https://push.example.net/send/erasure',
  keys: { p256dh: `B${'a'.repeat(86)}`, auth: 'b'.repeat(22) },
};

describe('an erasure', () => {
  const student = newStudent();
  const own = as({ sub: student, role: 'student' });
  const store = redis();
  const topic = 'BBB-block-1';
  const events = [
    learningEvent(student, 'exercise.completed', { topic, exercise_id: '14984', correct: true }),
    learningEvent(student, 'quiz.completed', { topic, quiz_id: 'q1', score: 0.9 }),
    learningEvent(student, 'quality.assessed', { topic, submission_id: 'w1', correctness: 0.8 }),
    learningEvent(student, 'cohort.member.added', { cohort: COHORT }),
  ];
  const holders = Object.entries(STATE_HOLDINGS)
    .filter(([, { holds }]) => holds === 'student-in-key')
    .map(([name]) => [name, keyOf[name]!(student)] as const);
  /** Every key of the store whose name or value holds the student's id. */
  const named = async () => {
    const found = [];
    for (const key of await store.keys('*')) {
      const value = (await store.type(key)) === 'hash' ? await store.hget(key, 'data') : null;
      if (key.includes(student) || value?.includes(student)) found.push(key);
    }
    return found.toSorted();
  };
  let follow = '';

  beforeAll(async () => {
    await produce(...events.map(asRecord));
    await eventually('a notification', async () =>
      (await store.exists(keys.inboxKey(student))) === 1 ? true : undefined,
    );
    await eventually('a cohort', async () =>
      (await store.exists(keys.cohortMembersKey(COHORT))) === 1 ? true : undefined,
    );
    await eventually('a look at forecasts', async () =>
      (await store.exists(keys.dueForecastsKey(student))) === 1 ? true : undefined,
    );
    await call('PUT', '/notifications/preferences', own, '{"language":"de"}');
    await post('/notifications/subscriptions', A_BROWSER, own);
    await post('/predictions/next-week', { student_id: student }, own);
    await post('/recommendations/learning-path', { student_id: student }, own);
    // Once evicted, a key of the cache rests for 5 s.
    await sleep(6_000);
    await post('/mastery/query', { student_id: student }, own);
    await eventually('the cache', async () =>
      (await store.exists(keys.cachedMasteryKey(student))) === 1 ? true : undefined,
    );
    // Nobody teaches the student: noted here as a teacher who was told is noted.
    await store.hset(keys.toldToKey(student), 'data', '["teacher:nobody"]', 'version', '1');
    // A checkpoint is written when a month begins: put here as the worker writes it.
    await store.copy(keys.currentMasteryKey(student), keyOf['checkpointKey']!(student));
  });
  afterAll(() => {
    store.disconnect();
  });

  it.each(holders)('has something to delete: %s', async (_name, key) => {
    expect(await store.exists(key)).toBe(1);
  });

  it('is accepted, and followed to its end', async () => {
    const { status, body } = await call('DELETE', `/students/${student}`, own);
    expect({ status, body }).toMatchObject({ status: 202, body: { status: 'requested' } });
    follow = String(body['follow']);
    const done = await eventually('the end', async () => {
      const answer = await call('GET', follow, own);
      return answer.body['status'] === 'erased' ? answer.body : undefined;
    });
    expect(done).toMatchObject({ student_id: student, new_data: false });
  });

  it('leaves a tombstone and, until the second deletion, two lists', async () => {
    const left = await eventually('every service to be done', async () => {
      const found = await named();
      const others = [
        keys.inboxKey(student),
        keys.preferencesKey(student),
        keys.subscriptionsKey(student),
        keys.toldToKey(student),
        keys.cachedMasteryKey(student),
        keys.studentCohortsKey(student),
        keys.dueForecastsKey(student),
      ];
      return others.some((key) => found.includes(key)) ? undefined : found;
    });
    expect(left.filter((key) => !UNTIL_SECOND_DELETION.test(key))).toEqual([
      keys.currentMasteryKey(student),
    ]);
    expect(left.length).toBeGreaterThan(1);
    const tombstone = await store.hget(keys.currentMasteryKey(student), 'data');
    expect(Object.keys(JSON.parse(tombstone ?? '{}') as object)).not.toContain('evidence');
    expect(await store.ttl(keys.currentMasteryKey(student))).toBeGreaterThan(90 * 86_400);
  });

  it('makes the student nobody', async () => {
    for (const path of ['/mastery/query', '/predictions/next-week']) {
      expect(await post(path, { student_id: student }, own)).toMatchObject({ status: 404 });
    }
  });

  it('is not undone by events that come again, nor by a rebuild', async () => {
    await produce(...events.map(asRecord));
    expect(await mastery(['rebuild', '--student', student])).toMatchObject({ exit: 0 });
    expect(await call('GET', follow, own)).toMatchObject({ body: { new_data: false } });
    expect(await store.exists(keys.recentActivityKey(student))).toBe(0);
    expect(await store.hget(keys.cohortMembersKey(COHORT), 'data')).toBe('[]');
  });

  it('leaves room for a new life', async () => {
    const fresh = learningEvent(student, 'quiz.completed', { topic, quiz_id: 'q2', score: 1 });
    await produce(asRecord(fresh));
    const found = await eventually('new data', async () => {
      const answer = await post('/mastery/query', { student_id: student }, own);
      return answer.status === 200 ? answer.body : undefined;
    });
    expect(found).toMatchObject({ evidence_count: 1 });
  });

  it('is a command of the operator, too', async () => {
    const { exit, written } = await mastery(['erase', student]);
    expect({ exit, written }).toMatchObject({
      exit: 0,
      written: expect.stringMatching(/^Erased at /m),
    });
    expect(await post('/mastery/query', { student_id: student }, own)).toMatchObject({
      status: 404,
    });
  });

  it('is not for somebody else', async () => {
    const other = as({ sub: 'somebody', role: 'student' });
    expect(await call('DELETE', `/students/${student}`, other)).toMatchObject({ status: 403 });
  });
});
