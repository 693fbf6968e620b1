import { describe, expect, it } from '@jest/globals';
import type { LearningEvent } from '@mastery/event-schemas';
import { SHIPPED_MODEL } from '../model/shipped.ts';
import { EMPTY_POPULATION, type Population } from '../population/population.ts';
import { NO_MOMENTS } from '../population/item.ts';
import { newLearner, openLearner } from './learner.ts';
import { outcomesOf } from './outcomes-of.ts';

const event = (type: string, data: object, id = 'e1') =>
  ({
    specversion: '1.0',
    id,
    source: 'urn:test',
    type,
    subject: 'ada',
    time: '2026-03-10T10:00:00Z',
    data,
  }) as LearningEvent;

const outcomes = (given: LearningEvent, population = EMPTY_POPULATION) =>
  outcomesOf(given, SHIPPED_MODEL, population);

describe('graded evidence', () => {
  it('is one answer for right or wrong, more for a score', () => {
    const right = event('exercise.completed', { topic: 't', exercise_id: 'a', correct: true });
    const graded = event('exercise.completed', { topic: 't', exercise_id: 'a', score: 0.6 });
    expect(outcomes(right)).toMatchObject([{ share: 1, weight: 1 }]);
    expect(outcomes(graded)).toMatchObject([
      { share: 0.6, weight: SHIPPED_MODEL.weights.exercise },
    ]);
  });

  it('is every answer of a quiz that tells them, else its share', () => {
    const answers = [
      { item: 'q1', correct: true },
      { item: 'q2', correct: false },
    ];
    const told = event('quiz.completed', { topic: 't', quiz_id: 'q', score: 0.5, answers });
    expect(outcomes(told).map(({ share, weight }) => [share, weight])).toEqual([
      [1, 1],
      [0, 1],
    ]);
    const counted = { topic: 't', quiz_id: 'q', total_questions: 4, correct_answers: 3 };
    expect(outcomes(event('quiz.completed', counted))).toMatchObject([{ share: 0.75 }]);
  });

  it('is the mean of the sub-scores of an assessment, and nothing in other events', () => {
    const data = { topic: 't', submission_id: 's', correctness: 1, efficiency: 0.5 };
    expect(outcomes(event('quality.assessed', data))).toMatchObject([{ share: 0.75 }]);
    expect(outcomes(event('activity.recorded', { kind: 'video' }))).toEqual([]);
  });
});

describe('a population of one version', () => {
  const hard: Population = {
    version: 'population/1',
    items: { 't/a': { mean: 2, variance: 0.1, moments: NO_MOMENTS } },
    topics: { t: { mean: 0.5, variance: 0.01 } },
  };
  const right = event('exercise.completed', { topic: 't', exercise_id: 'a', correct: true });

  it('stands in the outcome, so that folding it again gives the same after the next version', () => {
    const [outcome] = outcomes(right, hard);
    expect(outcome).toMatchObject({ difficulty: 2.5, doubt: 0.11 });
  });

  it('makes a right answer at a harder item worth more', () => {
    const abilityAfter = (population: Population) => {
      const { parameters } = SHIPPED_MODEL;
      const learner = openLearner(newLearner(parameters), parameters);
      for (const outcome of outcomes(right, population)) learner.observe(outcome);
      return learner.core().ability.mean;
    };
    expect(abilityAfter(hard)).toBeGreaterThan(abilityAfter(EMPTY_POPULATION));
  });
});
