import { describe, expect, it } from '@jest/globals';
import { redisLikeStore } from '@mastery/ports/testing';
import { currentMasteryKey, pathRevisionKey } from '@mastery/state-keys';
import { masteryAt } from '../testing/student.ts';
import { createPath } from './path.ts';

const topicAt = (score: number) => ({
  score,
  level: null,
  evidence_count: 1,
  last_seen: '2026-03-10T12:00:00.000Z',
});
const request = { student_id: 'ada', limit: 10 };

const given = () => {
  const topics = { loops: topicAt(0.5), lists: topicAt(0.2) };
  const memory = redisLikeStore({ [currentMasteryKey('ada')]: masteryAt(3, { topics }) });
  const seen: string[] = [];
  const events = {
    cache: (_cached: string, outcome: string) => void seen.push(outcome),
    overtaken: () => void seen.push('overtaken'),
  };
  return { memory, seen, path: createPath({ store: memory.store, curriculum: null, events }) };
};

describe('the adaptive path', () => {
  it('is kept until the next event, and as long as asked', async () => {
    const { path, seen } = given();
    expect(await path(request)).toMatchObject({ path: ['lists', 'loops'], revision: 3 });
    expect(await path({ ...request, limit: 1 })).toMatchObject({ path: ['lists'] });
    expect(seen).toEqual(['miss', 'hit']);
  });

  it('does not count beside another revision', async () => {
    const { path, seen, memory } = given();
    await path(request);
    memory.put(pathRevisionKey('ada'), 2);
    await path(request);
    expect(seen).toEqual(['miss', 'miss']);
  });
});
