import type { ChartContent } from './line-chart.tsx';

/** A place of the x axis with what each line has there, and what happened. */
export interface ChartRow {
  readonly x: number;
  /** In the order of the lines: value, and band where there is one. */
  readonly cells: readonly (string | null)[];
  readonly marks: readonly string[];
}

/** The same as the drawing shows, a row for each place, from left to right. */
export const chartRows = ({
  series,
  markers = [],
  writeY,
}: Pick<ChartContent, 'series' | 'markers' | 'writeY'>): readonly ChartRow[] => {
  const places = [...series.flatMap(({ points }) => points), ...markers].map(({ x }) => x);
  return [...new Set(places)]
    .toSorted((a, b) => a - b)
    .map((x) => ({
      x,
      cells: series.map(({ points }) => {
        const point = points.find((each) => each.x === x);
        if (!point) return null;
        const { y, low, high } = point;
        const hasBand = low !== undefined && high !== undefined;
        return hasBand ? `${writeY(y)} (${writeY(low)}–${writeY(high)})` : writeY(y);
      }),
      marks: markers.filter((each) => each.x === x).map(({ label }) => label),
    }));
};
