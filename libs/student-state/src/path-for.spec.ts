import { describe, expect, it } from '@jest/globals';
import { type Curriculum, practised } from '@mastery/domain-scoring';
import type { MasteryResult } from '@mastery/event-schemas';
import { pathFor } from './path-for.ts';

const at = Date.parse('2026-03-10T12:00:00.000Z');
const topic = (score: number | null) => ({
  score,
  level: null,
  evidence_count: 3,
  last_seen: '2026-03-01T12:00:00.000Z',
});
const given = (scores: Readonly<Record<string, number>>, more: Partial<MasteryResult> = {}) => ({
  reviews: {},
  result: {
    student_id: 'ada',
    topics: Object.fromEntries(Object.entries(scores).map(([id, each]) => [id, topic(each)])),
    ...more,
  } as MasteryResult,
});
const curriculum: Curriculum = {
  id: 'python',
  title: 'Python',
  topics: ['loops', 'lists', 'sorting'].map((id, n, all) => ({
    id,
    title: id,
    prerequisites: all.slice(0, n).slice(-1),
    exercises: [],
  })),
};
const topicsOf = (...args: Parameters<typeof pathFor>) =>
  pathFor(...args).map((step) => step.topic);

describe('the path of a student', () => {
  it('is the weakest of the topics begun first where there is no curriculum', () => {
    expect(topicsOf(given({ loops: 0.6, lists: 0.2, done: 0.9 }), null, at)).toEqual([
      'lists',
      'loops',
    ]);
  });

  it('follows the prerequisites of a curriculum', () => {
    expect(topicsOf(given({ loops: 0.9 }), curriculum, at)).toEqual(['lists', 'sorting']);
  });

  it('begins with a reached topic that is likely to be forgotten', () => {
    const memory = practised(null, 0.8, Date.parse('2025-03-10T12:00:00.000Z'));
    const state = { ...given({ loops: 0.9 }), reviews: { loops: memory } };
    expect(pathFor(state, curriculum, at)[0]).toMatchObject({ topic: 'loops', kind: 'review' });
  });

  it('has a topic back once the override that reached it has expired', () => {
    const override = {
      scope: 'topic' as const,
      topic: 'loops',
      score: 0.9,
      reason: 'shown in class',
      ruled_by: 'mr-lee',
      ruled_at: '2026-03-01T12:00:00.000Z',
      expires_at: '2026-03-10T12:00:00.000Z',
      calculated: { score: 0.3, level: null },
    };
    const state = given({ loops: 0.9 }, { overrides: [override] });
    expect(topicsOf(state, curriculum, at - 1)[0]).toBe('lists');
    expect(topicsOf(state, curriculum, at)[0]).toBe('loops');
  });

  it('is as short as asked for, and empty of an unknown student without a curriculum', () => {
    expect(topicsOf(given({ loops: 0.1, lists: 0.2 }), null, at, 1)).toEqual(['loops']);
    expect(topicsOf({ result: null, reviews: {} }, null, at)).toEqual([]);
  });
});
