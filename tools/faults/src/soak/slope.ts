/** A figure at a time. */
export interface Point {
  /** Seconds. */
  readonly at: number;
  readonly value: number;
}

/** What became of a figure over time. */
export interface Trend {
  readonly mean: number;
  /** From the beginning to the end, by the line of least squares. */
  readonly rise: number;
}

/** The line of least squares through points. @returns null where fewer than two moments are known */
export const trendOf = (points: readonly Point[]): Trend | null => {
  const { length } = points;
  const mean = (pick: (point: Point) => number) =>
    points.reduce((sum, point) => sum + pick(point), 0) / length;
  const at = mean((point) => point.at);
  const value = mean((point) => point.value);
  const spread = mean((point) => (point.at - at) ** 2);
  if (length < 2 || spread === 0) return null;
  const slope = mean((point) => (point.at - at) * (point.value - value)) / spread;
  const times = points.map((point) => point.at);
  return { mean: value, rise: slope * (Math.max(...times) - Math.min(...times)) };
};

/** The last three quarters of the time: what comes before is warming up. */
export const settledPart = (points: readonly Point[]): readonly Point[] => {
  const times = points.map(({ at }) => at);
  const from = Math.min(...times) + (Math.max(...times) - Math.min(...times)) / 4;
  return points.filter(({ at }) => at >= from);
};
