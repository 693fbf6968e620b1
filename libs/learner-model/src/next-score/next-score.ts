import { logistic } from '../belief/belief.ts';
import { type Linear, valueAt } from '../head/head.ts';

/** Regressions of a next score: its mean, how far off it is, and the chance that it is below one half. */
export interface NextScoreModel {
  readonly mean: Linear;
  readonly spread: Linear;
  readonly risk: Linear;
  /** The interval's ends in spreads: 10 % of residuals lie below the first, 10 % above the second. */
  readonly low: number;
  readonly high: number;
}

/** A forecast of a student's next score, 0..1. */
export interface NextScore {
  readonly score: number;
  /** 80 % interval. */
  readonly low: number;
  readonly high: number;
  /** Chance of a score below one half. */
  readonly risk: number;
}

const LEAST_SPREAD = 0.01;
const clamp = (value: number) => Math.min(1, Math.max(0, value));

/** The next score from its features (NEXT_SCORE_FEATURES). */
export const nextScoreOf = (model: NextScoreModel, features: readonly number[]): NextScore => {
  const score = valueAt(model.mean, features);
  const spread = spreadOf(model, features);
  return {
    score: clamp(score),
    low: clamp(score + model.low * spread),
    high: clamp(score + model.high * spread),
    risk: logistic(valueAt(model.risk, features)),
  };
};

/** How far off the mean is expected to be, > 0. */
export const spreadOf = (
  { spread }: Pick<NextScoreModel, 'spread'>,
  features: readonly number[],
): number => Math.max(LEAST_SPREAD, valueAt(spread, features));
