import { logistic } from './belief.ts';

/** What an outcome says about the sum x of the beliefs that it concerns. */
export interface Lesson {
  /** Every belief moves by its variance times this (the item's and the topic's the other way). */
  readonly step: number;
  /** Every belief's variance shrinks by its square times this. */
  readonly shrink: number;
}

/** The least slope of σ: beyond it a single outcome would move nothing. */
const LEAST_SLOPE = 1e-4;
/** Three or four do for one answer; halving the bracket alone needs about forty. */
const MOST_STEPS = 60;
const CLOSE_ENOUGH = 1e-10;

/**
 * Kalman step on the log-odds scale. With y in 0..1 of weight w, prior mean m and variance P, the most
 * likely x solves x = m + P·w·(y − σ(x)). Newton's first step from m is the plain extended filter,
 * P/(1 + gP)·(y − σ(m)); the steps after it matter where evidence is graded and weighs more than one
 * answer, where the first alone would overshoot. The solution rises with y and with m, whatever they are.
 * Example: m 0, P 2, y 1, w 1: the plain step gives 2/(1 + 0.25·2)·0.5 = 0.667, the solution is 0.675.
 * @param variance > 0
 * @param outcome 0..1
 * @param weight in answers, > 0
 */
export const learn = (mean: number, variance: number, outcome: number, weight: number): Lesson => {
  const x = mostLikely(mean, variance * weight, outcome);
  const chance = logistic(x);
  const slope = weight * Math.max(LEAST_SLOPE, chance * (1 - chance));
  return { step: (x - mean) / variance, shrink: slope / (1 + slope * variance) };
};

const mostLikely = (mean: number, variance: number, outcome: number): number => {
  const furthest = mean + variance * (outcome - logistic(mean));
  let low = Math.min(mean, furthest);
  let high = Math.max(mean, furthest);
  let x = mean;
  for (let n = 0; n < MOST_STEPS; n += 1) {
    const chance = logistic(x);
    const miss = x - mean - variance * (outcome - chance);
    if (miss > 0) high = x;
    else low = x;
    const next = x - miss / (1 + variance * chance * (1 - chance));
    // Newton may leave the bracket where σ is flat; halving it cannot.
    const kept = next > low && next < high ? next : (low + high) / 2;
    if (Math.abs(kept - x) < CLOSE_ENOUGH) return kept;
    x = kept;
  }
  return x;
};
