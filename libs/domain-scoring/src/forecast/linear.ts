import type { PredictedDay, PredictionResult } from '@mastery/event-schemas';
import { dayNumber, dayOf } from '../days.ts';
import { levelOf } from '../mastery/level.ts';
import { clamp01, round4 } from '../rounding.ts';
import { type Line, leastSquares } from './least-squares.ts';

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

const MODEL_VERSION = 'linear/1';
/** Residual spread at which nothing is left of the confidence. */
const HOPELESS_SPREAD = 0.25;
/** As many days as this give full confidence, when they lie on the line. */
const FULL_CONFIDENCE_DAYS = 7;
/** Scores move by at least this much; a perfect fit through few points is luck. */
const LEAST_SPREAD = 0.01;
/** Student's t, two-sided 80 %, by degrees of freedom from 1; beyond the table the normal value. */
const T_80 = [
  3.078, 1.886, 1.638, 1.533, 1.476, 1.44, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356, 1.35, 1.345,
  1.341, 1.337, 1.333, 1.33, 1.328, 1.325, 1.323, 1.321, 1.319, 1.318, 1.316, 1.315, 1.314, 1.313,
  1.311, 1.31,
];
const NORMAL_80 = 1.2816;

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

/**
 * The customer's line: least squares over the daily snapshots, one point for each of the next 30 days,
 * with an 80 % prediction interval. Fewer than 3 days are no history: the forecast then is the score
 * now, `sufficient` is false and the interval says nothing.
 */
export const forecastLinear = (input: ForecastInput): PredictionResult => {
  const today = dayNumber(input.today);
  const points = input.snapshots.map(({ date, score }) => [dayNumber(date), score] as const);
  const sufficient = new Set(points.map(([x]) => x)).size >= MIN_SNAPSHOTS;
  const line = sufficient ? leastSquares(points) : null;
  const horizon = Array.from({ length: MAX_HORIZON_DAYS }, (_, index) => today + index + 1);
  const trajectory =
    line === null
      ? unknownDays(horizon, input.current)
      : horizon.map((day) => predictedDay(line, points.length, day));
  const full: PredictionResult = {
    student_id: input.studentId,
    method: 'linear',
    horizon_days: MAX_HORIZON_DAYS,
    target_date: dayOf(today + MAX_HORIZON_DAYS),
    predicted_score: null,
    predicted_level: null,
    interval: { low: 0, high: 1, coverage: COVERAGE },
    confidence: line === null ? 0 : round4(confidence(line, points.length)),
    trend: trendOf(line?.slope ?? 0),
    intervention_needed: false,
    trajectory: [...trajectory],
    sufficient,
    model_version: MODEL_VERSION,
  };
  return atHorizon(full, MAX_HORIZON_DAYS);
};

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

const unknownDays = (
  horizon: readonly number[],
  current: number | null,
): readonly PredictedDay[] =>
  current === null
    ? []
    : horizon.map((day) => ({ date: dayOf(day), score: round4(current), low: 0, high: 1 }));

const predictedDay = (line: Line, n: number, day: number): PredictedDay => {
  const t = T_80[n - 3] ?? NORMAL_80;
  const reach = t * Math.max(LEAST_SPREAD, line.errorAt(day));
  const score = line.at(day);
  return {
    date: dayOf(day),
    score: round4(clamp01(score)),
    low: round4(clamp01(score - reach)),
    high: round4(clamp01(score + reach)),
  };
};

// High for a steady student with a week of history; nothing is left when the days scatter widely.
const confidence = ({ residual }: Line, n: number): number =>
  Math.min(1, n / FULL_CONFIDENCE_DAYS) * Math.max(0, 1 - residual / HOPELESS_SPREAD);

const trendOf = (slope: number): PredictionResult['trend'] => {
  if (slope > TREND_SLOPE) return 'improving';
  return slope < -TREND_SLOPE ? 'declining' : 'stable';
};
