import { type Statistic, meanOf } from './bootstrap.ts';

/** A forecast beside what came true, both 0..1. */
export interface Pair {
  readonly student: string;
  readonly forecast: number;
  readonly truth: number;
}

/** Mean absolute error. */
export const maeOf: Statistic<Pair> = meanOf(({ forecast, truth }) => Math.abs(forecast - truth));

/** Root of the mean squared error. */
export const rmseOf: Statistic<Pair> = (pairs) => {
  const squared = meanOf<Pair>(({ forecast, truth }) => (forecast - truth) ** 2)(pairs);
  return (weights) => Math.sqrt(squared(weights));
};
