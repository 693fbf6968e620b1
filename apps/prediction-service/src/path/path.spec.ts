import { describe, expect, it } from '@jest/globals';
import { type Curriculum, practised } from '@mastery/domain-scoring';
import { redisLikeStore } from '@mastery/ports/testing';
import { adaptivePathKey, currentMasteryKey, pathRevisionKey } from '@mastery/state-keys';
import { storedAt } from '../testing/student.ts';
import { createPath } from './path.ts';

const NOON = '2026-03-10T12:00:00.000Z';
const topicAt = (score: number) => ({ score, level: null, evidence_count: 1, last_seen: NOON });
const request = { student_id: 'ada', limit: 10 };
const curriculum: Curriculum = {
  ...{ id: 'python', title: 'Python' },
  topics: ['loops', 'lists'].map((id) => ({ id, title: id, prerequisites: [], exercises: [] })),
};

const given = (
  topics: Readonly<Record<string, ReturnType<typeof topicAt>>>,
  more: { readonly curriculum?: Curriculum; readonly reviews?: object } = {},
) => {
  const stored = storedAt(3, { topics });
  const memory = redisLikeStore({
    [currentMasteryKey('ada')]: { ...stored, reviews: more.reviews ?? {} },
  });
  const seen: string[] = [];
  let now = Date.parse(NOON);
  const events = {
    cache: (_cached: string, outcome: string) => void seen.push(outcome),
    overtaken: () => void seen.push('overtaken'),
  };
  const path = createPath({
    ...{ store: memory.store, clock: { now: () => now }, events },
    curriculum: more.curriculum ?? null,
  });
  return { memory, seen, path, travelTo: (time: string) => (now = Date.parse(time)) };
};
const WEAK = { loops: topicAt(0.5), lists: topicAt(0.2) };

describe('the adaptive path', () => {
  it('has kind and reason of each step, and keeps the plain list', async () => {
    const { path, memory } = given(WEAK);
    expect(await path({ ...request, limit: 1 })).toMatchObject({
      path: ['lists'],
      steps: [{ topic: 'lists', kind: 'learn', reason: expect.any(String) }],
      revision: 3,
    });
    expect(memory.read(adaptivePathKey('ada'))).toEqual(['lists', 'loops']);
    expect(memory.read(pathRevisionKey('ada'))).toBe(3);
  });

  it('is kept until the next event', async () => {
    const { path, seen } = given(WEAK);
    await path(request);
    await path({ ...request, limit: 1 });
    expect(seen).toEqual(['miss', 'hit']);
  });

  it('does not count beside another revision', async () => {
    const { path, seen, memory } = given(WEAK);
    await path(request);
    memory.put(pathRevisionKey('ada'), 2);
    await path(request);
    expect(seen).toEqual(['miss', 'miss']);
  });

  it('is made anew on the day on which a review is due', async () => {
    const { path, seen, travelTo } = given(
      { loops: topicAt(0.9) },
      { curriculum, reviews: { loops: practised(null, 0.8, Date.parse(NOON)) } },
    );
    expect((await path(request))?.path).toEqual(['lists']);
    travelTo('2027-03-10T12:00:00Z');
    expect((await path(request))?.steps.map(({ kind }) => kind)).toEqual(['review', 'learn']);
    expect(seen).toEqual(['miss', 'miss']);
  });

  it('is taken back when an event came meanwhile', async () => {
    const { path, seen, memory } = given(WEAK);
    memory.afterNextWrite(() => memory.put(currentMasteryKey('ada'), storedAt(4)));
    await path(request);
    expect(seen).toEqual(['miss', 'overtaken']);
    expect(memory.has(adaptivePathKey('ada'))).toBe(false);
  });
});
