import type { Statistic } from './bootstrap.ts';
import type { Pair } from './errors.ts';

/** One bin of a reliability diagram. */
export interface Bin {
  readonly forecast: number;
  readonly truth: number;
  readonly n: number;
}

const BINS = 10;
const binOf = (forecast: number) => Math.min(BINS - 1, Math.max(0, Math.floor(forecast * BINS)));

/** Ten bins of equal width over 0..1 with the mean forecast and truth in each; empty ones left out. */
export const binsOf = (pairs: readonly Pair[]): readonly Bin[] => {
  const sums = Array.from({ length: BINS }, () => ({ forecast: 0, truth: 0, n: 0 }));
  for (const { forecast, truth } of pairs) {
    const bin = sums[binOf(forecast)];
    if (bin === undefined) continue;
    bin.forecast += forecast;
    bin.truth += truth;
    bin.n += 1;
  }
  return sums
    .filter(({ n }) => n > 0)
    .map(({ forecast, truth, n }) => ({ forecast: forecast / n, truth: truth / n, n }));
};

/** Expected calibration error: how far the forecasts of a bin lie from the truth, by the size of the bin. */
export const calibrationErrorOf: Statistic<Pair> = (pairs) => {
  const bins = Uint8Array.from(pairs, ({ forecast }) => binOf(forecast));
  const misses = Float64Array.from(pairs, ({ forecast, truth }) => forecast - truth);
  return (weights) => {
    const missed = new Float64Array(BINS);
    let total = 0;
    misses.forEach((miss, n) => {
      const weight = weights[n] ?? 0;
      const bin = bins[n] ?? 0;
      missed[bin] = (missed[bin] ?? 0) + weight * miss;
      total += weight;
    });
    return missed.reduce((sum, each) => sum + Math.abs(each), 0) / total;
  };
};

/** The value of a statistic where each case counts once. */
export const valueOf = <Case>(statistic: Statistic<Case>, cases: readonly Case[]): number =>
  statistic(cases)(new Float64Array(cases.length).fill(1));
