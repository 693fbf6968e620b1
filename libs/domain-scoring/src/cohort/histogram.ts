/** Bins of a stored cohort: each 1/200 wide. */
export const BINS = 200;

/** How many scores lie in each bin, by bin number; empty ones have no entry. */
export type Histogram = Readonly<Record<string, number>>;

const binOf = (score: number): number => Math.min(BINS - 1, Math.floor(score * BINS));

/** Counts scores, 0..1: a sketch that never grows, whatever the size of the cohort. */
export const histogramOf = (scores: readonly number[]): Histogram => {
  const counts: Record<string, number> = {};
  for (const score of scores) {
    const bin = String(binOf(score));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
};

/**
 * A percentile from a histogram, as `percentileOf` would take it from the scores themselves: at most half a bin,
 * 0.0025, away from it.
 * @param share 0..1
 * @returns null for a histogram of nothing
 */
export const percentileIn = (histogram: Histogram, share: number): number | null => {
  const bins = Object.entries(histogram)
    .map(([bin, count]) => [Number(bin), count] as const)
    .toSorted(([one], [other]) => one - other);
  const total = bins.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return null;
  const place = share * (total - 1);
  const below = Math.floor(place);
  const low = middleAt(bins, below);
  const high = middleAt(bins, Math.min(below + 1, total - 1));
  return low + (place - below) * (high - low);
};

/** The middle of the bin that holds the n-th smallest score, counted from 0. */
const middleAt = (bins: readonly (readonly [bin: number, count: number])[], n: number): number => {
  let seen = 0;
  for (const [bin, count] of bins) {
    seen += count;
    if (seen > n) return (bin + 0.5) / BINS;
  }
  return 1;
};
