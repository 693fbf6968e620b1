import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newLearner, openLearner } from '../learner/learner.ts';
import type { Outcome } from '../learner/outcome.ts';
import { SHIPPED_MODEL } from '../model/shipped.ts';
import { EMPTY_POPULATION } from '../population/population.ts';
import { anyOutcome } from '../testing/outcomes.ts';
import { FEATURES } from './features.ts';
import { knowledgeOf } from './knowledge.ts';

const DAY_MS = 86_400_000;
const { parameters } = SHIPPED_MODEL;
const after = (outcomes: readonly Outcome[]) => {
  const learner = openLearner(newLearner(parameters), parameters);
  for (const outcome of outcomes) learner.observe(outcome);
  return learner.core();
};
const knows = (outcomes: readonly Outcome[], topic: string, at: number) =>
  knowledgeOf(after(outcomes), { topic, at }, SHIPPED_MODEL, EMPTY_POPULATION);
const answer = (day: number, share: number, topic = 'loops'): Outcome => {
  const key = `k${String(day).padStart(3, '0')}`;
  return { at: day * DAY_MS, key, topic, difficulty: 0, doubt: 0.1, share, weight: 1 };
};
const history = fc.array(anyOutcome, { maxLength: 40 });

describe('what is known of a topic', () => {
  it('is a chance, inside its interval, whatever happened', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 100, max: 400 }), (outcomes, day) => {
        const { chance, low, high } = knows(outcomes, 'loops', day * DAY_MS);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(chance).toBeGreaterThanOrEqual(low);
        expect(chance).toBeLessThanOrEqual(high);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is never lowered by one more right answer', () => {
    const right = anyOutcome.map((each) => ({ ...each, at: 100 * DAY_MS, share: 1 }));
    fc.assert(
      fc.property(history, right, (outcomes, more) => {
        const before = knows(outcomes, more.topic, more.at).chance;
        const now = knows([...outcomes, more], more.topic, more.at).chance;
        expect(now).toBeGreaterThanOrEqual(before - 1e-9);
      }),
      { numRuns: 500 },
    );
  });

  it('is never raised by one more wrong answer of a student who had answered before', () => {
    const days = Array.from({ length: 10 }, (_, day) => answer(day, day % 2));
    const before = knows(days, 'loops', 10 * DAY_MS).chance;
    expect(knows([...days, answer(10, 0)], 'loops', 10 * DAY_MS).chance).toBeLessThan(before);
  });

  it('reaches the top by consistent correct work: above 0.9 after 30 right answers', () => {
    const days = Array.from({ length: 30 }, (_, day) => answer(day, 1));
    expect(knows(days, 'loops', 30 * DAY_MS).chance).toBeGreaterThan(0.9);
  });

  it('does not fade to nothing, and says that it fades', () => {
    const days = Array.from({ length: 30 }, (_, day) => answer(day, 1));
    const soon = knows(days, 'loops', 31 * DAY_MS);
    const later = knows(days, 'loops', 400 * DAY_MS);
    expect(soon.fading).toBe(false);
    expect(later.fading).toBe(true);
    expect(later.chance).toBeGreaterThan(0.75);
  });
});

describe('the shipped head', () => {
  it('has every coefficient on the side that keeps right answers from lowering the chance', () => {
    FEATURES.forEach(([name, direction], n) => {
      const coefficient = SHIPPED_MODEL.head.coefficients[n] ?? NaN;
      if (direction === 'rising') expect([name, coefficient >= 0]).toEqual([name, true]);
      if (direction === 'falling') expect([name, coefficient <= 0]).toEqual([name, true]);
    });
  });
});
