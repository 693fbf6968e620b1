import { DAY_MS, dayNumber, utcDay } from '@mastery/domain-scoring';
import type { PredictionResult } from '@mastery/event-schemas';
import type { Forecasts } from '@mastery/student-state';

/** How a forecast was made. */
export type Method = PredictionResult['method'];

/** What was forecast for a day on the day before it. */
export interface DueForecast {
  /** The day that it is about. */
  readonly date: string;
  readonly scores: Readonly<Partial<Record<Method, number>>>;
}

/** `student:{id}:forecasts:due`. */
export interface DueForecasts {
  /** The day on which the student was looked at last: once a day is enough. */
  readonly checked_on: string;
  readonly due: readonly DueForecast[];
}

/** How far a forecast was off. */
export interface ForecastError {
  readonly method: Method;
  /** Absolute, 0..1. */
  readonly error: number;
}

/** Days that are over by `today`: their scores are final once the day was closed. */
export const isOver = ({ date }: DueForecast, today: string): boolean => date < today;

/** Compares what was forecast for a day with what it came to; nothing where nobody knows the score of that day. */
export const errorsOf = (
  { scores }: DueForecast,
  score: number | null,
): readonly ForecastError[] =>
  score === null
    ? []
    : (Object.entries(scores) as [Method, number][]).map(([method, predicted]) => ({
        method,
        error: Math.abs(predicted - score),
      }));

/** What is forecast for tomorrow, by each method that has enough history to say something. */
export const tomorrowOf = (forecasts: Forecasts | null, today: string): DueForecast | null => {
  const date = utcDay((dayNumber(today) + 1) * DAY_MS);
  const said = Object.values(forecasts ?? {}).flatMap(({ method, sufficient, trajectory }) => {
    const score = trajectory.find((day) => day.date === date)?.score;
    return sufficient && score !== undefined ? [[method, score] as const] : [];
  });
  return said.length === 0 ? null : { date, scores: Object.fromEntries(said) };
};
