import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { NO_STRUGGLE, dayNumber } from '@mastery/domain-scoring';
import { storedResult } from '../testing/stored-result.ts';
import { createWorld, startGateway } from '../testing/test-gateway.ts';

const world = createWorld();
let gateway: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => {
  world.curriculum = {
    id: 'python',
    title: 'Python',
    topics: [{ id: 'loops', title: 'Loops', prerequisites: [], exercises: [] }],
  };
  gateway = await startGateway(world);
});
afterAll(() => gateway.close());

const KEY = 'student:s-1:profile:current_mastery';
const EFFECT = { component: 'quiz', before: 0.5, after: 0.7 };
const MOVED = {
  event_id: '0d7a1c52-6a52-4c3e-9d53-0a4f8c1b2e11',
  ...{ type: 'quiz.completed', time: '2026-03-09T12:00:00Z', topic: 'loops', effect: EFFECT },
};
beforeEach(() => {
  world.away.clear();
  world.stored.set(KEY, storedResult('s-1', { recent: [MOVED] }));
});
const post = (path: string, body: object, as: 'student' | 'service' = 'student') =>
  gateway.post(path, { student_id: 's-1', ...body }, { as, sub: 's-1' });
const whatIf = (topic: string) => post('/mastery/what-if', { topic, correct: 3 });

describe('POST /mastery/explain', () => {
  it('answers the score and the events that moved it, and no evidence', async () => {
    const { status, text, body } = await post('/mastery/explain', {});
    expect([status, text.includes('evidence"')]).toEqual([200, false]);
    expect(body).toMatchObject({
      student_id: 's-1',
      mastery_score: 0.862,
      moved: { quiz: [{ topic: 'loops', before: 0.5, after: 0.7, change: 0.2 }] },
    });
  });
});

describe('POST /mastery/what-if', () => {
  it('answers what three more correct exercises would make of the student', async () => {
    expect(await whatIf('loops')).toMatchObject({
      status: 200,
      body: { topic: { before: { score: null } }, exercises: { length: 3 } },
    });
  });

  it('refuses a topic that the curriculum does not have, and says so', async () => {
    expect(await whatIf('magic')).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'topic', message: 'is not in the curriculum' }] },
    });
  });
});

describe('POST /mastery/patterns', () => {
  it('answers what the student struggles with, with what shows it', async () => {
    const alerted = { 'quiz_below_half/loops': dayNumber('2026-03-09') };
    const struggle = { ...NO_STRUGGLE, alerted };
    world.stored.set(KEY, storedResult('s-1', { struggle }));
    const evidence = ['below 50 % in a quiz in loops, last on 2026-03-09'];
    expect(await post('/mastery/patterns', {}, 'service')).toMatchObject({
      status: 200,
      body: {
        student_id: 's-1',
        patterns: [{ pattern: 'quiz_below_half', topic: 'loops', evidence }],
      },
    });
  });
});

describe.each([
  ['/mastery/explain', {}],
  ['/mastery/what-if', { topic: 'loops', correct: 1 }],
  ['/mastery/patterns', {}],
])('%s', (path, body) => {
  const as = 'service';
  it.each([
    ['of whom nothing is known', undefined],
    ['who was erased', JSON.stringify({ revision: 9, positions: { '0/3': 7 } })],
  ])('answers 404 about a student %s', async (_who, stored) => {
    if (stored === undefined) world.stored.delete(KEY);
    else world.stored.set(KEY, stored);
    expect(await post(path, body, as)).toMatchObject({ status: 404 });
  });

  it('answers 503 while the state store is away', async () => {
    world.away.add('redis');
    expect(await post(path, body, as)).toMatchObject({ status: 503 });
  });
});
