import type { Linear } from '@mastery/learner-model';

/** One row of numbers. */
export type Row = readonly number[];

/** Mean and standard deviation of every column; a column that never changes has deviation 1. */
export interface Standard {
  readonly mean: Float64Array;
  readonly deviation: Float64Array;
}

/** Means and deviations of the columns. */
export const standardOf = (rows: readonly Row[]): Standard => {
  const width = rows[0]?.length ?? 0;
  const mean = new Float64Array(width);
  const deviation = new Float64Array(width);
  for (const row of rows) row.forEach((value, n) => (mean[n] = (mean[n] ?? 0) + value));
  mean.forEach((sum, n) => (mean[n] = sum / rows.length));
  for (const row of rows) {
    row.forEach((value, n) => (deviation[n] = (deviation[n] ?? 0) + (value - (mean[n] ?? 0)) ** 2));
  }
  deviation.forEach((sum, n) => (deviation[n] = Math.sqrt(sum / rows.length) || 1));
  return { mean, deviation };
};

/** The same linear function for rows as they are, from one for standardised rows with the intercept last. */
export const inOwnUnits = (scaled: Float64Array, { mean, deviation }: Standard): Linear => {
  const width = mean.length;
  const coefficients = Array.from(
    { length: width },
    (_, n) => (scaled[n] ?? 0) / (deviation[n] ?? 1),
  );
  const shift = coefficients.reduce((sum, each, n) => sum + each * (mean[n] ?? 0), 0);
  return { intercept: (scaled[width] ?? 0) - shift, coefficients };
};
