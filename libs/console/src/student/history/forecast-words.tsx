import { day, exactPercent, percent } from '../../format.ts';
import { Meter } from '../../parts/meter.tsx';
import { LevelMark } from '../../parts/score.tsx';
import { texts } from '../../texts.ts';
import type { Forecast } from './chart-content.ts';

const words = texts.student.history;

/** The forecast in words: where the score will be, how sure that is, and which way it goes. */
export const ForecastWords = ({ forecast }: { readonly forecast: Forecast }) => {
  const { predicted_score: score, predicted_level: level, interval, sufficient } = forecast;
  if (!sufficient || score === null) return <p class="note">{words.insufficient}</p>;
  return (
    <>
      <Meter
        label={words.on(day(forecast.target_date))}
        value={score}
        band={interval}
        text={exactPercent(score)}
      />
      <p>
        {words.between(percent(interval.low), percent(interval.high), percent(interval.coverage))}
      </p>
      <dl class="facts">
        <dt>{words.level}</dt>
        <dd>
          <LevelMark level={level} />
        </dd>
        <dt>{words.trend}</dt>
        <dd>{words.trends[forecast.trend]}</dd>
      </dl>
      {forecast.intervention_needed && <p class="note note--warn">{words.intervention}</p>}
    </>
  );
};
