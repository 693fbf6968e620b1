/**
 * Area under the ROC curve: the chance that a positive case has the higher score, ties counting half
 * (Mann–Whitney). NaN without both kinds of cases.
 */
export const aucOf = (scores: readonly number[], positive: readonly boolean[]): number => {
  const order = Array.from(scores.keys()).sort(
    (one, other) => (scores[one] ?? 0) - (scores[other] ?? 0),
  );
  let ranks = 0;
  let positives = 0;
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to < order.length && scores[order[to] ?? 0] === scores[order[from] ?? 0]) to += 1;
    const rank = (from + to + 1) / 2;
    for (const index of order.slice(from, to)) {
      if (positive[index] !== true) continue;
      ranks += rank;
      positives += 1;
    }
    from = to;
  }
  const negatives = scores.length - positives;
  return (ranks - (positives * (positives + 1)) / 2) / (positives * negatives);
};
