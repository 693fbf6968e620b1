/** Figures of one side in one round, by name; the unit is the scenario's. */
export interface Sides {
  readonly ours: number;
  readonly baseline: number;
}

/** What several rounds came to. */
export interface Compared extends Sides {
  /** Ours over the baseline, each within its own round: the median, and between which it lay. */
  readonly ratio: { readonly median: number; readonly low: number; readonly high: number };
}

/** Sums up rounds: medians of each side, and of the ratio within the rounds. */
export const compare = (rounds: readonly Sides[]): Compared => {
  const ratios = rounds.map(({ ours, baseline }) => ours / baseline);
  return {
    ours: median(rounds.map(({ ours }) => ours)),
    baseline: median(rounds.map(({ baseline }) => baseline)),
    ratio: { median: median(ratios), low: Math.min(...ratios), high: Math.max(...ratios) },
  };
};

/** The middle value, or the mean of the two in the middle. @throws Error for no values */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new Error('there is no median of nothing');
  return (upper + lower) / 2;
};
