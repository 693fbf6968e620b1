import { describe, expect, it } from '@jest/globals';
import { consistency, formula, levelAfter, topicCompletion } from './score.ts';
import type { LearningEvent } from './schema.ts';

const event = (type: string, day: number, data: object): LearningEvent => ({
  id: `${type}-${day}`,
  source: 'urn:test',
  type,
  subject: 'ada',
  time: new Date(day * 86_400_000).toISOString(),
  data: data as LearningEvent['data'],
});

describe('the oracle’s own formula', () => {
  it('gives the contract’s worked example', () => {
    const scores = { completion: 0.85, quiz: 0.9, quality: 0.85, consistency: 0.82 };
    expect(formula(scores)).toBeCloseTo(0.862, 12);
  });

  it('shares out the weight of what is missing', () => {
    expect(formula({ completion: 0.5, quiz: 1 })).toBeCloseTo((0.4 * 0.5 + 0.3) / 0.7, 12);
    expect(formula({})).toBeNull();
  });

  it('keeps a level down to 0.02 below its edge, and gives none below three pieces', () => {
    expect(levelAfter('proficient', 0.735, 9)).toBe('proficient');
    expect(levelAfter('proficient', 0.729, 9)).toBe('competent');
    expect(levelAfter(null, 0.95, 2)).toBeNull();
    expect(levelAfter(null, 0.95, 3)).toBe('expert');
  });

  it('weighs passed exercises by difficulty, among those that the topic has', () => {
    const done = [
      event('exercise.completed', 1, { topic: 't', exercise_id: 'a', correct: true }),
      event('exercise.completed', 2, {
        topic: 't',
        exercise_id: 'b',
        score: 0.5,
        difficulty: 'advanced',
        total_exercises: 4,
      }),
    ];
    expect(topicCompletion(done)).toEqual({ score: 2.2 / 4.2, size: 4 });
  });

  it('lets consistency fade from the second inactive day on', () => {
    const active = [96, 97, 98, 99, 100].map((day) => event('activity.recorded', day, {}));
    expect(consistency(active, 101)).toBeCloseTo(0.5, 12);
    expect(consistency(active, 103)).toBeCloseTo(0.5 * 0.81, 12);
  });
});
