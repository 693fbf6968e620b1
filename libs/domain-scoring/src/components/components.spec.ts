import { describe, expect, it } from '@jest/globals';
import type { LearningEvent } from '@mastery/event-schemas';
import { applyEvent } from '../evidence/apply-event.ts';
import { EMPTY_EVIDENCE, type Evidence } from '../evidence/evidence.ts';
import { learningEvent } from '../testing/events.ts';
import { componentsOn } from './components.ts';
import { consistencyOn } from './consistency.ts';

const given = (...events: readonly LearningEvent[]): Evidence =>
  events.reduce<Evidence>((evidence, event) => {
    const applied = applyEvent(evidence, event);
    if (applied.outcome === 'refused') throw new Error(applied.limit);
    return applied.evidence;
  }, EMPTY_EVIDENCE);

const scoresOf = (evidence: Evidence) => componentsOn(evidence, evidence.newestDay, null).scores;
const exercise = (exercise_id: string, correct: boolean, more = {}) =>
  learningEvent('exercise.completed', { topic: 'loops', exercise_id, correct, ...more });

describe('completion', () => {
  it('is passed distinct exercises by those seen, weighted by difficulty', () => {
    const evidence = given(
      exercise('a', true),
      exercise('b', true, { difficulty: 'advanced' }),
      exercise('c', false, { difficulty: 'beginner' }),
    );
    expect(scoresOf(evidence).completion).toBeCloseTo((1 + 1.2) / (1 + 1.2 + 0.8), 12);
  });

  it('counts the exercises that upstream says there are', () => {
    const evidence = given(exercise('a', true, { total_exercises: 4 }));
    expect(scoresOf(evidence).completion).toBeCloseTo(0.25, 12);
  });

  it.each([
    { listed: ['a', 'b'], passed: ['a'], failed: [], completion: 0.5 },
    { listed: ['a', 'b'], passed: ['x', 'y'], failed: [], completion: 0 },
    { listed: ['a', 'b'], passed: ['a', 'b'], failed: ['x'], completion: 1 },
    { listed: ['a', 'constructor'], passed: ['a'], failed: [], completion: 0.5 },
    { listed: [], passed: ['a'], failed: [], completion: 0.25 },
  ])(
    'counts the exercises of the curriculum $listed, and only those: $completion',
    ({ listed, passed, failed, completion }) => {
      const evidence = given(
        ...passed.map((id) => exercise(id, true, { total_exercises: 4 })),
        ...failed.map((id) => exercise(id, false, { total_exercises: 4 })),
      );
      const exercises = listed.map((id) => ({
        id,
        kind: 'exercise',
        difficulty: 'intermediate' as const,
      }));
      const topics = [{ id: 'loops', title: 'Loops', prerequisites: [], exercises }];
      const curriculum = { id: 'python', title: 'Python', topics };
      const { scores } = componentsOn(evidence, evidence.newestDay, curriculum);
      expect(scores.completion).toBe(completion);
    },
  );

  it('keeps an exercise passed that is failed later', () => {
    expect(scoresOf(given(exercise('a', true), exercise('a', false))).completion).toBe(1);
  });

  it('takes a score of 0.5 as passed when it is not said whether it was correct', () => {
    const half = learningEvent('exercise.completed', {
      topic: 'loops',
      exercise_id: 'a',
      score: 0.5,
    });
    expect(scoresOf(given(half)).completion).toBe(1);
  });
});

describe('quiz and quality', () => {
  it('weighs quizzes by their number of questions', () => {
    const quiz = (correct_answers: number, total_questions: number) =>
      learningEvent('quiz.completed', {
        topic: 'loops',
        quiz_id: `q${total_questions}`,
        correct_answers,
        total_questions,
      });
    expect(scoresOf(given(quiz(10, 10), quiz(0, 30))).quiz).toBeCloseTo(0.25, 12);
  });

  it('takes the mean of the sub-scores given', () => {
    const assessed = learningEvent('quality.assessed', {
      topic: 'loops',
      submission_id: 's',
      correctness: 1,
      efficiency: 0.5,
    });
    expect(scoresOf(given(assessed)).quality).toBeCloseTo(0.75, 12);
  });
});

describe('consistency', () => {
  it('is active days in the last 14 by 10, fading from the second inactive day on', () => {
    expect(consistencyOn([96, 97, 98, 99, 100], 101)).toBeCloseTo(0.5, 12);
    expect(consistencyOn([96, 97, 98, 99, 100], 103)).toBeCloseTo(0.5 * 0.9 ** 2, 12);
    expect(consistencyOn([80, 100], 100)).toBeCloseTo(0.1, 12);
  });

  it('is full from ten active days on', () => {
    expect(consistencyOn([88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98], 98)).toBe(1);
  });

  it('is missing for a student who never was active, and not moved by an assessment', () => {
    const assessed = learningEvent('quality.assessed', {
      topic: 'loops',
      submission_id: 's',
      correctness: 1,
    });
    expect(scoresOf(given(assessed)).consistency).toBeUndefined();
  });
});

describe('scores given by an upstream system', () => {
  const asked = (time: string) =>
    learningEvent('mastery.calculation.requested', { components: { quiz: 0.9 } }, { time });
  const taken = (time: string) =>
    learningEvent('quiz.completed', { topic: 'loops', quiz_id: 'q', score: 0.2 }, { time });

  it('stand until newer evidence for that component', () => {
    expect(scoresOf(given(asked('2026-03-10T10:00:00Z'))).quiz).toBe(0.9);
    const newer = given(asked('2026-03-10T10:00:00Z'), taken('2026-03-11T10:00:00Z'));
    expect(scoresOf(newer).quiz).toBeCloseTo(0.2, 12);
  });

  it('are not ended by evidence that is older and only arrives later', () => {
    const late = given(asked('2026-03-10T10:00:00Z'), taken('2026-03-09T10:00:00Z'));
    expect(scoresOf(late).quiz).toBe(0.9);
    expect(componentsOn(late, late.newestDay, null).origins).toMatchObject({ quiz: 'given' });
  });
});

describe('ids that every object inherits', () => {
  it.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty'])(
    'are ordinary topics and exercises: %s',
    (id) => {
      const done = learningEvent('exercise.completed', {
        topic: id,
        exercise_id: id,
        correct: true,
      });
      const evidence = given(done, done);
      expect(Object.keys(evidence.topics)).toEqual([id]);
      expect(scoresOf(evidence).completion).toBe(1);
    },
  );
});

describe('events before 1970', () => {
  it('count like any other', () => {
    const at = { time: '1960-05-01T10:00:00Z' };
    const components = { completion: 0.8, quiz: 0.8, quality: 0.8, consistency: 0.8 };
    const asked = learningEvent('mastery.calculation.requested', { components }, at);
    expect(scoresOf(given(asked))).toEqual(components);
    const active = given(learningEvent('activity.recorded', { kind: 'video' }, at));
    expect(scoresOf(active).consistency).toBeCloseTo(0.1, 12);
  });
});

describe('limits', () => {
  it('count an exercise once, whether it was set, done or both', () => {
    const both = Array.from({ length: 1_000 }, (_, index) => {
      const what = { topic: 'loops', exercise_id: `e${index}` };
      return [
        learningEvent('assignment.published', { ...what, due_at: '2026-03-20T10:00:00Z' }),
        learningEvent('exercise.completed', { ...what, correct: true }),
      ];
    }).flat();
    const full = given(...both);
    expect(full.ids).toBe(1_000);
    expect(applyEvent(full, exercise('e1000', true))).toMatchObject({ limit: 'exercise-limit' });
    expect(applyEvent(full, exercise('e7', true))).toMatchObject({ outcome: 'applied' });
  });

  it('refuse the 201st topic and leave the evidence as it was', () => {
    const topics = Array.from({ length: 200 }, (_, index) =>
      learningEvent('help.requested', { topic: `t${index}`, message_kind: 'stuck' }),
    );
    const full = given(...topics);
    const next = learningEvent('help.requested', { topic: 'one-more', message_kind: 'stuck' });
    expect(applyEvent(full, next)).toEqual({ outcome: 'refused', limit: 'topic-limit' });
  });
});
