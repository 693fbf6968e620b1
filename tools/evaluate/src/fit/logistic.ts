import { type Direction, type Linear, logistic } from '@mastery/learner-model';
import { normalEquations } from './normal-equations.ts';
import { type Row, inOwnUnits, standardOf } from './standard.ts';

const NEWTON_STEPS = 10;
const SWEEPS = 200;

/** What a logistic regression is fitted with. */
export interface LogisticOptions {
  /** Ridge penalty in rows, on standardised columns. */
  readonly penalty: number;
  /** Which way each coefficient may point; left out, all are free. */
  readonly directions?: readonly Direction[];
  /** How much each row counts; left out, all count the same. */
  readonly weights?: readonly number[];
}

/**
 * Logistic regression for shares 0..1 with bounds on the signs of its coefficients: Newton steps whose
 * quadratic problem is solved by projected coordinate descent.
 */
export const fitLogistic = (
  rows: readonly Row[],
  shares: readonly number[],
  { penalty, directions, weights }: LogisticOptions,
): Linear => {
  const standard = standardOf(rows);
  const width = standard.mean.length;
  const beta = new Float64Array(width + 1);
  for (let step = 0; step < NEWTON_STEPS; step += 1) {
    const { matrix, vector } = normalEquations(rows, standard, (index, z) => {
      let sum = 0;
      for (let n = 0; n <= width; n += 1) sum += (beta[n] ?? 0) * (z[n] ?? 0);
      const chance = logistic(sum);
      const counts = weights?.[index] ?? 1;
      return {
        weight: counts * Math.max(1e-6, chance * (1 - chance)),
        target: counts * ((shares[index] ?? 0) - chance),
      };
    });
    for (let n = 0; n < width; n += 1) {
      const row = matrix[n];
      if (row !== undefined) row[n] = (row[n] ?? 0) + penalty;
      vector[n] = (vector[n] ?? 0) - penalty * (beta[n] ?? 0);
    }
    descend(beta, matrix, vector, directions);
  }
  return inOwnUnits(beta, standard);
};

/** Moves beta to the minimum of ½·dᵀ·H·d − gᵀ·d, d = its change, without leaving the allowed signs. */
const descend = (
  beta: Float64Array,
  matrix: readonly Float64Array[],
  gradient: Float64Array,
  directions: readonly Direction[] | undefined,
): void => {
  const left = Float64Array.from(gradient);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (let n = 0; n < beta.length; n += 1) {
      const column = matrix[n];
      const before = beta[n] ?? 0;
      if (column === undefined) continue;
      const free = before + (left[n] ?? 0) / (column[n] ?? 1);
      const after = within(free, directions?.[n] ?? 'free');
      const change = after - before;
      if (change === 0) continue;
      beta[n] = after;
      for (let k = 0; k < left.length; k += 1) left[k] = (left[k] ?? 0) - change * (column[k] ?? 0);
    }
  }
};

const within = (value: number, direction: Direction): number => {
  if (direction === 'rising') return Math.max(0, value);
  return direction === 'falling' ? Math.min(0, value) : value;
};
