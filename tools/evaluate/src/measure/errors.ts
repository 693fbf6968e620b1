/** A forecast beside what came true, both 0..1. */
export interface Pair {
  readonly student: string;
  readonly forecast: number;
  readonly truth: number;
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Root of the mean squared error. */
export const rmseOf = (pairs: readonly Pair[]): number =>
  Math.sqrt(meanOf(pairs.map(({ forecast, truth }) => (forecast - truth) ** 2)));

/** Mean absolute error. */
export const maeOf = (pairs: readonly Pair[]): number =>
  meanOf(pairs.map(({ forecast, truth }) => Math.abs(forecast - truth)));
