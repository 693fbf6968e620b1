/**
 * The score below which a share of the scores lies, linear between neighbours (Hyndman and Fan 1996, type 7: what
 * R and NumPy do unless told otherwise). Example: of 0.2, 0.4, 0.6, 0.8 the share 0.5 is 0.5.
 * @param sorted ascending, not empty
 * @param share 0..1
 */
export const percentileOf = (sorted: readonly number[], share: number): number => {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] ?? 0;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? low;
  return low + (place - below) * (high - low);
};

/**
 * The percentile rank of a score among scores that hold it too: the percentage below it, and half of those equal to
 * it, so that ties share their mean rank. Example: 0.5 among 0.1, 0.5, 0.5, 0.9 is 50.
 * @returns 0..100; half a person from either end at most
 */
export const percentileRank = (scores: readonly number[], score: number): number => {
  const below = scores.filter((other) => other < score).length;
  const equal = scores.filter((other) => other === score).length;
  return (100 * (below + equal / 2)) / scores.length;
};
