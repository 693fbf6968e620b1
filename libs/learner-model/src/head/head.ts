import { logistic } from '../belief/belief.ts';

/** A linear function of features, in their own units. */
export interface Linear {
  readonly intercept: number;
  /** In the order of the features. */
  readonly coefficients: readonly number[];
}

/** A last straightening of log-odds for a population whose answers the head has not seen. */
export interface Calibration {
  /** > 0 */
  readonly scale: number;
  readonly shift: number;
}

/** Leaves the head as it is. */
export const NO_CALIBRATION: Calibration = { scale: 1, shift: 0 };

/** The value of a linear function of the features. */
export const valueAt = (
  { intercept, coefficients }: Linear,
  features: readonly number[],
): number => {
  let sum = intercept;
  for (let n = 0; n < coefficients.length; n += 1) {
    sum += (coefficients[n] ?? 0) * (features[n] ?? 0);
  }
  return sum;
};

/** Log-odds that the next answer is right. */
export const headLogOdds = (
  head: Linear,
  features: readonly number[],
  { scale, shift }: Calibration = NO_CALIBRATION,
): number => scale * valueAt(head, features) + shift;

/** The chance that the next answer is right, 0..1. */
export const headChance = (
  head: Linear,
  features: readonly number[],
  calibration?: Calibration,
): number => logistic(headLogOdds(head, features, calibration));
