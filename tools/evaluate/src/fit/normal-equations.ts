import type { Row, Standard } from './standard.ts';

/** Sums over standardised rows with a 1 behind them: Σ w·z·zᵀ and Σ t·z. */
export interface NormalEquations {
  readonly matrix: readonly Float64Array[];
  readonly vector: Float64Array;
}

/**
 * Adds up the normal equations of a weighted regression.
 * @param at weight and right-hand side of a row; `z` is the row standardised, valid during the call only
 */
export const normalEquations = (
  rows: readonly Row[],
  { mean, deviation }: Standard,
  at: (index: number, z: Float64Array) => { readonly weight: number; readonly target: number },
): NormalEquations => {
  const width = mean.length + 1;
  const matrix = Array.from({ length: width }, () => new Float64Array(width));
  const vector = new Float64Array(width);
  const z = new Float64Array(width);
  z[width - 1] = 1;
  rows.forEach((row, index) => {
    for (let n = 0; n < width - 1; n += 1) {
      z[n] = ((row[n] ?? 0) - (mean[n] ?? 0)) / (deviation[n] ?? 1);
    }
    const { weight, target } = at(index, z);
    for (let i = 0; i < width; i += 1) {
      const zi = z[i] ?? 0;
      const into = matrix[i];
      vector[i] = (vector[i] ?? 0) + zi * target;
      if (into === undefined) continue;
      for (let j = 0; j <= i; j += 1) into[j] = (into[j] ?? 0) + weight * zi * (z[j] ?? 0);
    }
  });
  for (let i = 0; i < width; i += 1) {
    for (let j = i + 1; j < width; j += 1) {
      const into = matrix[i];
      if (into !== undefined) into[j] = matrix[j]?.[i] ?? 0;
    }
  }
  return { matrix, vector };
};
