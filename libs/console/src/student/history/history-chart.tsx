import { day, percent } from '../../format.ts';
import { LineChart } from '../../parts/line-chart.tsx';
import { scoreInWords } from '../../parts/score.tsx';
import { States } from '../../resource/states.tsx';
import { useConsole } from '../../shell/console-context.ts';
import { texts } from '../../texts.ts';
import { useStudentResource } from '../use-student-resource.ts';
import { type Forecast, type History, linesOf } from './chart-content.ts';

const words = texts.student.history;

interface HistoryChartProps {
  /** Null while it is not there: the history is shown without it. */
  readonly forecast: Forecast | null;
}

/** One chart of what was and what is expected. */
export const HistoryChart = ({ forecast }: HistoryChartProps) => {
  const { api } = useConsole();
  const history = useStudentResource<History>(
    (student_id, signal) =>
      // CSV, which has no fields, comes only to whom asks for it.
      api.POST('/analytics/mastery-history', {
        ...{ body: { student_id }, signal },
      }),
    [],
    ({ points }) => points.every(({ mastery_score: score }) => score === null),
  );
  return (
    <section class="card">
      <States of={history} empty={<p>{words.empty}</p>}>
        {(value) => (
          <LineChart
            title={words.chart}
            summary={summaryOf(value, forecast)}
            {...linesOf(value, forecast, words)}
            yRange={[0, 1]}
            xLabel={words.day}
            writeX={(x) => day(new Date(x).toISOString().slice(0, 10))}
            writeY={percent}
          />
        )}
      </States>
    </section>
  );
};

/** What one sees in the chart. */
const summaryOf = ({ points }: History, forecast: Forecast | null): string => {
  const [first, last] = [points[0], points.at(-1)];
  const was =
    first && last
      ? words.was(
          day(first.date),
          scoreInWords(first.mastery_score),
          scoreInWords(last.mastery_score),
        )
      : words.empty;
  if (!forecast?.sufficient || forecast.predicted_score === null) return was;
  const { target_date: date, predicted_score: score, interval } = forecast;
  const { low, high } = interval;
  return `${was} ${words.willBe(day(date), percent(score), percent(low), percent(high))}`;
};
