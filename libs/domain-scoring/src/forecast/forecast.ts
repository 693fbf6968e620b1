import type { PredictedDay, PredictionResult } from '@mastery/event-schemas';
import { dayNumber, dayOf } from '../days.ts';
import { levelOf } from '../mastery/level.ts';
import { round4 } from '../rounding.ts';

/** The longest horizon, in days; a forecast holds a point for each. */
export const MAX_HORIZON_DAYS = 30;
/** A line needs this many days. */
export const MIN_SNAPSHOTS = 3;
/** A slope within ± this much a day is no trend. */
export const TREND_SLOPE = 0.01;
/** Below this predicted score somebody should step in. */
export const INTERVENTION_SCORE = 0.5;
/** How often the interval is meant to hold the true score. */
export const COVERAGE = 0.8;

/** Residual spread at which nothing is left of the confidence. */
const HOPELESS_SPREAD = 0.25;
/** As many days as this give full confidence, when the forecast is sure. */
const FULL_CONFIDENCE_DAYS = 7;

/** The score at the end of a day, `YYYY-MM-DD`. */
export interface Snapshot {
  readonly date: string;
  readonly score: number;
}

/** Whose forecast, from what, as of which day. */
export interface ForecastInput {
  readonly studentId: string;
  readonly snapshots: readonly Snapshot[];
  /** The day on which the question is asked, `YYYY-MM-DD`. */
  readonly today: string;
  /** The score now, for a student without enough history; null without any. */
  readonly current: number | null;
}

/** What a method has found out. */
export interface Found {
  readonly studentId: string;
  readonly method: PredictionResult['method'];
  readonly modelVersion: string;
  /** The day on which the question is asked, a day number. */
  readonly today: number;
  /** A point for each of the next 30 days; none when not even the score now is known. */
  readonly trajectory: readonly PredictedDay[];
  /**
   * Standard deviation of the score around the forecast, the days of history behind it, and the change a
   * day; null when the history does not suffice.
   */
  readonly sure: { readonly spread: number; readonly days: number; readonly slope: number } | null;
}

/** The whole forecast, for 30 days, whichever method found it. */
export const forecastOf = (found: Found): PredictionResult => {
  const { sure, today } = found;
  const full: PredictionResult = {
    student_id: found.studentId,
    method: found.method,
    horizon_days: MAX_HORIZON_DAYS,
    target_date: dayOf(today + MAX_HORIZON_DAYS),
    predicted_score: null,
    predicted_level: null,
    interval: { low: 0, high: 1, coverage: COVERAGE },
    confidence: sure === null ? 0 : round4(confidenceFrom(sure.spread, sure.days)),
    trend: trendOf(sure?.slope ?? 0),
    intervention_needed: false,
    trajectory: [...found.trajectory],
    sufficient: sure !== null,
    model_version: found.modelVersion,
  };
  return atHorizon(full, MAX_HORIZON_DAYS);
};

/** The next 30 days, as day numbers. */
export const horizonFrom = (today: number): readonly number[] =>
  Array.from({ length: MAX_HORIZON_DAYS }, (_, index) => today + index + 1);

/** The same forecast asked for fewer days ahead. @param days 1..30 */
export const atHorizon = (forecast: PredictionResult, days: number): PredictionResult => {
  const trajectory = forecast.trajectory.slice(0, days);
  const target = trajectory[days - 1];
  const score = target?.score ?? null;
  const last = dayNumber(forecast.target_date) - forecast.horizon_days + days;
  return {
    ...forecast,
    horizon_days: days,
    target_date: dayOf(last),
    predicted_score: score,
    predicted_level: score === null ? null : levelOf(score),
    interval: { low: target?.low ?? 0, high: target?.high ?? 1, coverage: COVERAGE },
    intervention_needed: score !== null && score < INTERVENTION_SCORE,
    trajectory,
  };
};

/** The days of a forecast that knows nothing but the score now. */
export const unknownDays = (
  horizon: readonly number[],
  current: number | null,
): readonly PredictedDay[] =>
  current === null
    ? []
    : horizon.map((day) => ({ date: dayOf(day), score: round4(current), low: 0, high: 1 }));

/**
 * High for a steady student with a week of history, 0..1; nothing is left when forecasts are far off.
 * @param spread standard deviation of the score around the forecast
 * @param days of history
 */
export const confidenceFrom = (spread: number, days: number): number =>
  Math.min(1, days / FULL_CONFIDENCE_DAYS) * Math.max(0, 1 - spread / HOPELESS_SPREAD);

/** Improving or declining from a change of 0.01 a day on. */
export const trendOf = (slope: number): PredictionResult['trend'] => {
  if (slope > TREND_SLOPE) return 'improving';
  return slope < -TREND_SLOPE ? 'declining' : 'stable';
};
