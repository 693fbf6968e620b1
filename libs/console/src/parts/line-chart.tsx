import { useId, useState } from 'preact/hooks';
import { ChartDrawing } from './chart-drawing.tsx';
import { ChartTable } from './chart-table.tsx';
import { TableToggle } from './table-toggle.tsx';

/** A value at a place of the x axis; `low` and `high` are the band around it. */
export interface ChartPoint {
  readonly x: number;
  readonly y: number;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/** A line of a chart. */
export interface ChartSeries {
  readonly label: string;
  readonly points: readonly ChartPoint[];
  /** Dashed: what is expected, not measured. */
  readonly isExpected?: boolean;
}

/** Something that happened at a place of the x axis. */
export interface ChartMarker {
  readonly x: number;
  readonly label: string;
}

/** What a chart shows, and how its values are written. */
export interface ChartContent {
  readonly title: string;
  /** What one sees in it, in a sentence: for those who do not. */
  readonly summary: string;
  readonly series: readonly ChartSeries[];
  readonly markers?: readonly ChartMarker[];
  /** From the lowest to the highest value unless given. */
  readonly yRange?: readonly [low: number, high: number];
  readonly xLabel: string;
  readonly writeX: (x: number) => string;
  readonly writeY: (y: number) => string;
}

/** Lines with their bands and markers, and the same as a table. */
export const LineChart = (content: ChartContent) => {
  const [isTable, setIsTable] = useState(false);
  const id = useId();
  return (
    <figure class="chart" aria-labelledby={id}>
      <figcaption class="chart__head">
        <span id={id}>{content.title}</span>
        <TableToggle isTable={isTable} onChange={setIsTable} />
      </figcaption>
      {isTable ? <ChartTable {...content} /> : <ChartDrawing {...content} />}
    </figure>
  );
};
