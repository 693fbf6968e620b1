import { valueAt } from '@mastery/learner-model';
import type { PredictedDay, PredictionResult } from '@mastery/event-schemas';
import { dayNumber, dayOf } from '../days.ts';
import { clamp01, round4 } from '../rounding.ts';
import { MIN_SNAPSHOTS, forecastOf, horizonFrom, unknownDays } from './forecast.ts';
import { type WeekInput, weekFeatures } from './week-features.ts';
import type { WeekModel } from './week-model.ts';

/** Whose forecast, from what. Score and chance may be null: nothing is known yet. */
export interface BeliefForecastInput extends Omit<WeekInput, 'score' | 'chance'> {
  readonly studentId: string;
  readonly score: number | null;
  /** Null before the first graded outcome: then there is no belief to forecast from. */
  readonly chance: number | null;
}

const WEEK = 7;
/** Scores move by at least this much in a week. */
const LEAST_SPREAD = 0.01;

/**
 * The measured forecast: ridge regression of the score in 7 days on the belief, the history, completion
 * and activity, with an 80 % interval. The change grows in proportion to the days up to the seventh and
 * stays there; the interval grows with the square root of the days. Fewer than 3 days are no history, and
 * without a graded outcome there is no belief: neither suffices.
 */
export const forecastBelief = (input: BeliefForecastInput, model: WeekModel): PredictionResult => {
  const today = dayNumber(input.today);
  const horizon = horizonFrom(today);
  const days = new Set(input.snapshots.map(({ date }) => date)).size;
  const { score, chance } = input;
  const isKnown = score !== null && chance !== null && days >= MIN_SNAPSHOTS;
  const week = isKnown ? weekOf({ ...input, score, chance }, model) : null;
  return forecastOf({
    studentId: input.studentId,
    method: 'belief',
    modelVersion: model.version,
    today,
    trajectory:
      week === null
        ? unknownDays(horizon, score)
        : horizon.map((day) => predictedDay(week, model, day, day - today)),
    sure: week && { spread: week.spread, days, slope: week.change / WEEK },
  });
};

interface Week {
  readonly score: number;
  readonly change: number;
  readonly spread: number;
}

const weekOf = (input: WeekInput, { change, spread }: WeekModel): Week => {
  const features = weekFeatures(input);
  return {
    score: input.score,
    change: valueAt(change, features),
    spread: Math.max(LEAST_SPREAD, valueAt(spread, features)),
  };
};

const predictedDay = (
  { score, change, spread }: Week,
  { low, high }: WeekModel,
  day: number,
  ahead: number,
): PredictedDay => {
  const middle = clamp01(score + change * Math.min(1, ahead / WEEK));
  const reach = spread * Math.sqrt(ahead / WEEK);
  return {
    date: dayOf(day),
    score: round4(middle),
    low: round4(Math.min(middle, clamp01(middle + low * reach))),
    high: round4(Math.max(middle, clamp01(middle + high * reach))),
  };
};
