import { describe, expect, it } from '@jest/globals';
import { practised } from '@mastery/domain-scoring';
import type { LearningEvent } from '@mastery/event-schemas';
import { adviceFor } from './advice-for.ts';
import { type StudentState, UNKNOWN_STUDENT } from './student-state.ts';
import { eventOn, evidenceOf } from './testing/evidence-of.ts';

const at = Date.parse('2026-03-10T12:00:00.000Z');
const after = (...events: readonly LearningEvent[]): StudentState => ({
  ...UNKNOWN_STUDENT,
  evidence: evidenceOf(...events),
});
const DAY_MS = 86_400_000;
const QUIZ = eventOn('2026-03-09', 'quiz.completed', { topic: 'loops', quiz_id: 'q', score: 0.2 });

describe('advice', () => {
  it('is what the student is behind in, as of the instant asked for', () => {
    const said = (now: number) =>
      adviceFor(after(QUIZ), null, now, 5).recommendations.map(({ reason }) => reason);
    expect(said(at)).toEqual([
      'Your consistency is 0.10, 0.60 below the target of 0.70.',
      'Your quiz in loops is 0.20, 0.50 below the target of 0.70.',
    ]);
    expect(said(at + 20 * DAY_MS)[0]).toContain('Your consistency is 0.00');
  });

  it('has work that is due by then, and is as long as asked', () => {
    const work = eventOn('2026-03-09', 'assignment.published', {
      topic: 'loops',
      exercise_id: 'e-9',
      due_at: '2026-03-15T00:00:00Z',
    });
    const state = after(QUIZ, work);
    const areas = (now: number, limit: number) =>
      adviceFor(state, null, now, limit).recommendations.map(({ priority, reason }) => [
        priority,
        reason.slice(0, 10),
      ]);
    expect(areas(at, 5)).toContainEqual(['low', 'e-9 is due']);
    expect(areas(at + 5 * DAY_MS, 5)).toContainEqual(['high', 'e-9 is due']);
    expect(areas(at, 1)).toHaveLength(1);
  });

  it('brings back reached topics that are due for review, the least remembered first', () => {
    const topic = (score: number) => ({
      ...{ score, level: null, evidence_count: 3, last_seen: '2025-03-01T12:00:00.000Z' },
    });
    const long = practised(null, 0.8, Date.parse('2025-03-10T12:00:00.000Z'));
    const longer = practised(null, 0.8, Date.parse('2024-03-10T12:00:00.000Z'));
    const topics = { loops: topic(0.9), lists: topic(0.8), weak: topic(0.3), fresh: topic(0.9) };
    const state = {
      ...UNKNOWN_STUDENT,
      result: { topics } as unknown as StudentState['result'],
      reviews: { loops: long, lists: longer, weak: longer, fresh: practised(null, 0.8, at) },
    };
    const { reviews } = adviceFor(state, null, at, 5);
    expect(reviews.map((each) => each.topic)).toEqual(['lists', 'loops']);
    expect(reviews[0]?.retrievability).toBeLessThan(0.9);
    expect(adviceFor(state, null, at, 1).reviews).toHaveLength(1);
  });
});
