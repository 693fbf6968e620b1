import type { Linear } from '@mastery/learner-model';
import { normalEquations } from './normal-equations.ts';
import { solve } from './solve.ts';
import { type Row, inOwnUnits, standardOf } from './standard.ts';

/** Ridge regression on standardised columns; the intercept is not shrunk. @param penalty in rows */
export const fitRidge = (
  rows: readonly Row[],
  targets: readonly number[],
  penalty: number,
): Linear => {
  const standard = standardOf(rows);
  const { matrix, vector } = normalEquations(rows, standard, (index) => ({
    weight: 1,
    target: targets[index] ?? 0,
  }));
  for (let n = 0; n < standard.mean.length; n += 1) {
    const row = matrix[n];
    if (row !== undefined) row[n] = (row[n] ?? 0) + penalty;
  }
  return inOwnUnits(solve(matrix, vector), standard);
};
