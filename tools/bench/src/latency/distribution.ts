/** Times of one side, sorted, milliseconds. */
export type Distribution = readonly number[];

/** Sorts times. */
export const distributionOf = (times: Iterable<number>): Distribution =>
  [...times].toSorted((a, b) => a - b);

/**
 * The time that a share of all does not exceed, by nearest rank: one of the times itself.
 * @param share 0..1
 * @throws RangeError for no times
 */
export const quantile = (times: Distribution, share: number): number => {
  const found = times[Math.max(0, Math.ceil(share * times.length) - 1)];
  if (found === undefined) throw new RangeError('there is no quantile of nothing');
  return found;
};
