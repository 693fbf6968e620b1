import { DAY_MS } from './days.ts';

/** Evidence loses half of its weight every 30 days. */
export const HALF_LIFE_DAYS = 30;

/**
 * A mean that forgets: every value weighs `weight · 2^(−age / half-life)`. Kept as two sums taken at
 * the newest piece's time, so that adding is O(1) and a late piece is added at its own age; the mean
 * does not depend on the order in which the pieces come.
 */
export interface RecencyMean {
  /** Σ weight · decay · value */
  readonly sum: number;
  /** Σ weight · decay */
  readonly weight: number;
  /** When the sums were taken, milliseconds since the epoch. */
  readonly at: number;
}

/** Nothing seen yet. */
export const NO_PIECES: RecencyMean = { sum: 0, weight: 0, at: 0 };

/** What is left, 0..1, of a weight after `age` milliseconds. */
export const decay = (age: number): number =>
  age === 0 ? 1 : 2 ** (-age / (HALF_LIFE_DAYS * DAY_MS));

/**
 * Adds one value.
 * @param value 0..1
 * @param weight how much it counts, > 0
 * @param at its own time, milliseconds since the epoch
 */
export const addPiece = (
  mean: RecencyMean,
  value: number,
  weight: number,
  at: number,
): RecencyMean => {
  if (mean.weight === 0) return { sum: weight * value, weight, at };
  const newest = Math.max(mean.at, at);
  const kept = decay(newest - mean.at);
  const added = weight * decay(newest - at);
  return { sum: mean.sum * kept + added * value, weight: mean.weight * kept + added, at: newest };
};

/** The mean, 0..1, or undefined when nothing was seen. */
export const meanOf = (mean: RecencyMean): number | undefined =>
  mean.weight > 0 ? mean.sum / mean.weight : undefined;

/** The recency-weighted amount of evidence as of `at`, milliseconds since the epoch. */
export const weightAt = (mean: RecencyMean, at: number): number =>
  mean.weight * decay(Math.max(0, at - mean.at));
