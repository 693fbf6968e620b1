import { useState } from 'preact/hooks';
import { Choice } from '../../parts/choice.tsx';
import { States } from '../../resource/states.tsx';
import { useConsole } from '../../shell/console-context.ts';
import { Page } from '../../shell/page.tsx';
import { texts } from '../../texts.ts';
import { Known } from '../known.tsx';
import { useStudentResource } from '../use-student-resource.ts';
import type { Forecast } from './chart-content.ts';
import { ForecastWords } from './forecast-words.tsx';
import { HistoryChart } from './history-chart.tsx';

const words = texts.student.history;
const HORIZONS = ['week', 'month'] as const;
/** How far ahead is looked. */
type Horizon = (typeof HORIZONS)[number];
/** Days of a month's forecast. */
const MONTH_DAYS = 30;

/** How the score went, and how it is expected to go on. */
export const HistoryPage = () => (
  <Page title={texts.student.sections.history} lead={words.lead}>
    <Known>{() => <HistoryAndForecast />}</Known>
  </Page>
);

const HistoryAndForecast = () => {
  const [horizon, setHorizon] = useState<Horizon>('week');
  const forecast = useForecast(horizon);
  return (
    <div class="stack">
      <div class="short">
        <Choice
          {...{ label: words.horizon, of: HORIZONS, called: words.horizons, value: horizon }}
          onChange={setHorizon}
        />
      </div>
      <section class="card" aria-labelledby="forecast">
        <h2 id="forecast">{words.horizons[horizon]}</h2>
        <States of={forecast}>{(value) => <ForecastWords forecast={value} />}</States>
      </section>
      <HistoryChart forecast={forecast.state.kind === 'ready' ? forecast.state.value : null} />
    </div>
  );
};

const useForecast = (horizon: Horizon) => {
  const { api } = useConsole();
  return useStudentResource<Forecast>(
    (student_id, signal) =>
      horizon === 'week'
        ? api.POST('/predictions/next-week', { body: { student_id }, signal })
        : api.POST('/predictions/trajectory', {
            ...{ body: { student_id, horizon_days: MONTH_DAYS }, signal },
          }),
    [horizon],
  );
};
