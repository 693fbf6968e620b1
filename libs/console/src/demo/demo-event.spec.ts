import { describe, expect, it } from '@jest/globals';
import { eventOf } from './demo-event.ts';

const AT = { id: '0d7a1c52-6a52-4c3e-9d53-0a4f8c1b2e11', time: '2026-11-20T09:00:00Z' };
const ada = { student: 'ada', topic: 'loops', score: 0.8 };

describe('what the form sends', () => {
  it('is an exercise, solved or not', () => {
    expect(eventOf({ ...ada, kind: 'failed' }, AT)).toEqual({
      ...{ specversion: '1.0', source: 'urn:console-demo', ...AT },
      ...{ type: 'exercise.completed', subject: 'ada' },
      data: { topic: 'loops', exercise_id: `demo-${AT.id}`, correct: false },
    });
  });

  it('is a quiz with its score', () => {
    expect(eventOf({ ...ada, kind: 'quiz' }, AT)).toMatchObject({
      ...{ type: 'quiz.completed', data: { topic: 'loops', score: 0.8 } },
    });
  });
});
