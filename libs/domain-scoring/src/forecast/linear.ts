import type { PredictedDay, PredictionResult } from '@mastery/event-schemas';
import { dayNumber, dayOf } from '../days.ts';
import { clamp01, round4 } from '../rounding.ts';
import {
  type ForecastInput,
  MIN_SNAPSHOTS,
  forecastOf,
  horizonFrom,
  unknownDays,
} from './forecast.ts';
import { type Line, leastSquares } from './least-squares.ts';

const MODEL_VERSION = 'linear/1';
/** Scores move by at least this much; a perfect fit through few points is luck. */
const LEAST_SPREAD = 0.01;
/** Student's t, two-sided 80 %, by degrees of freedom from 1; beyond the table the normal value. */
const T_80 = [
  3.078, 1.886, 1.638, 1.533, 1.476, 1.44, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356, 1.35, 1.345,
  1.341, 1.337, 1.333, 1.33, 1.328, 1.325, 1.323, 1.321, 1.319, 1.318, 1.316, 1.315, 1.314, 1.313,
  1.311, 1.31,
];
const NORMAL_80 = 1.2816;

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
  const horizon = horizonFrom(today);
  return forecastOf({
    studentId: input.studentId,
    method: 'linear',
    modelVersion: MODEL_VERSION,
    today,
    trajectory:
      line === null
        ? unknownDays(horizon, input.current)
        : horizon.map((day) => predictedDay(line, points.length, day)),
    sure: line && { spread: line.residual, days: points.length, slope: line.slope },
  });
};

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
