import { day, percent } from '../../format.ts';
import { LineChart } from '../../parts/line-chart.tsx';
import { texts } from '../../texts.ts';
import type { CohortAnswer } from './cohort-numbers.tsx';

const words = texts.teacher.overview;

/** The mean score day by day, today's last, with the middle half of the students around it. */
export const MeanChart = ({ of }: { readonly of: CohortAnswer }) => {
  const today = { ...of, date: of.calculated_at.slice(0, 10) };
  const days = [...of.daily.filter(({ date }) => date !== today.date), today];
  const points = days.flatMap(({ date, mean_score: y, percentiles }) =>
    y === null ? [] : [{ x: Date.parse(date), y, low: percentiles?.p25, high: percentiles?.p75 }],
  );
  const [first, last] = [points[0], points.at(-1)];
  return (
    <section class="card" aria-label={words.history}>
      {first && last && points.length > 1 ? (
        <LineChart
          title={words.history}
          summary={words.historySummary(percent(first.y), percent(last.y), points.length)}
          series={[{ label: words.mean, points }]}
          yRange={[0, 1]}
          xLabel={words.day}
          writeX={(x) => day(new Date(x).toISOString())}
          writeY={percent}
        />
      ) : (
        <p class="soft">{words.noHistory}</p>
      )}
    </section>
  );
};
