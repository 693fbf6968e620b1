import type { Belief } from './belief.ts';
import type { Lesson } from './posterior.ts';

/**
 * A student's belief after an outcome. Drift gives back at most what the outcome took: evidence never
 * makes the engine less sure, so that one more correct answer never lowers the chance.
 * @param drift variance by which the student may have changed, ≥ 0
 */
export const towards = (belief: Belief, { step, shrink }: Lesson, drift: number): Belief => {
  const { mean, variance } = belief;
  const left = variance - variance * variance * shrink;
  return { mean: mean + variance * step, variance: Math.min(variance, left + drift) };
};

/** The belief in a difficulty after an outcome: a right answer makes it smaller. */
export const away = ({ mean, variance }: Belief, { step, shrink }: Lesson): Belief => ({
  mean: mean - variance * step,
  variance: variance - variance * variance * shrink,
});
