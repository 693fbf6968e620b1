import type { Pair } from './errors.ts';

/** One bin of a reliability diagram. */
export interface Bin {
  readonly forecast: number;
  readonly truth: number;
  readonly n: number;
}

/** Bins of equal width over 0..1 with the mean forecast and the mean truth in each; empty ones left out. */
export const binsOf = (pairs: readonly Pair[], count = 10): readonly Bin[] => {
  const sums = Array.from({ length: count }, () => ({ forecast: 0, truth: 0, n: 0 }));
  for (const { forecast, truth } of pairs) {
    const bin = sums[Math.min(count - 1, Math.max(0, Math.floor(forecast * count)))];
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
export const calibrationErrorOf = (pairs: readonly Pair[]): number =>
  binsOf(pairs).reduce(
    (sum, { forecast, truth, n }) => sum + (Math.abs(forecast - truth) * n) / pairs.length,
    0,
  );
