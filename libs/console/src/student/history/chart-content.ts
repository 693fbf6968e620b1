import type { components } from '@mastery/client';
import type { ChartContent, ChartMarker, ChartSeries } from '../../parts/line-chart.tsx';

export type History = components['schemas']['HistoryResponse'];
/** What is expected; for more than a week it comes with the same fields. */
export type Forecast = components['schemas']['PredictionResponse'];

/** The words that the chart is told in. */
export interface ChartWords {
  readonly measured: string;
  readonly expected: string;
  /** What a teacher's score for the whole is called. */
  readonly override: (reason: string) => string;
}

/** Milliseconds since the epoch of a day of UTC. */
const momentOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/**
 * The score as it was, and as it is expected with its band. Days without a score have no point; a forecast that has
 * not enough history behind it has no line, since its band says nothing.
 */
export const linesOf = (
  { points }: History,
  forecast: Forecast | null,
  words: ChartWords,
): Pick<ChartContent, 'series' | 'markers'> => {
  const measured: ChartSeries = {
    label: words.measured,
    points: points.flatMap(({ date, mastery_score: score }) =>
      score === null ? [] : [{ x: momentOf(date), y: score }],
    ),
  };
  const expected = forecast?.sufficient === true ? [expectedLine(forecast, words.expected)] : [];
  return { series: [measured, ...expected], markers: markersOf(points, words) };
};

const expectedLine = ({ trajectory }: Forecast, label: string): ChartSeries => ({
  label,
  isExpected: true,
  points: trajectory.map(({ date, score, low, high }) => ({
    ...{ x: momentOf(date), y: score, low, high },
  })),
});

/** A mark on the first day of each override: the days after it are the same decision. */
const markersOf = (points: History['points'], words: ChartWords): readonly ChartMarker[] =>
  points.flatMap(({ date, override }, index) => {
    if (!override || override.ruled_at === points[index - 1]?.override?.ruled_at) return [];
    return [{ x: momentOf(date), label: words.override(override.reason) }];
  });
