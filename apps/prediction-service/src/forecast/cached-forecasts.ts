import { scoredDay } from '@mastery/api-schemas';
import { type Snapshot, dayNumber } from '@mastery/domain-scoring';
import { type PredictionResult, predictionResult } from '@mastery/event-schemas';
import type { StoredValue } from '@mastery/ports';
import { type Forecasts, chosenForecast } from '@mastery/student-state';
import { z } from 'zod';

/** A student's forecasts by both methods, and the daily scores that they were made from. */
export interface Outlook {
  readonly forecasts: Forecasts;
  /** Oldest first. */
  readonly history: readonly Snapshot[];
}

/**
 * `student:{id}:prediction:7days`: the PredictionResult of whoever names no method, with 30 daily points; beside it
 * the other method's, the history of both, and the revision that they hold for.
 */
const cachedForecasts = predictionResult.extend({
  other: predictionResult,
  history: z.array(scoredDay),
  revision: z.int(),
});

/** What to keep in the cache. */
export const cachedForm = ({ forecasts, history }: Outlook, revision: number): string => {
  const chosen = chosenForecast(forecasts, undefined);
  const other = chosen.method === 'belief' ? forecasts.linear : forecasts.belief;
  return JSON.stringify({ ...chosen, other, history, revision });
};

/**
 * The forecasts that are cached, if they still hold: made from this revision, and today.
 * @param today `YYYY-MM-DD`
 */
export const stillCurrent = (
  found: StoredValue | undefined,
  revision: number,
  today: string,
): Outlook | null => {
  if (found === undefined) return null;
  const parsed = cachedForecasts.safeParse(JSON.parse(found.value));
  // Written by another version of this service: as good as absent.
  if (!parsed.success) return null;
  const { revision: madeAt, history, other, ...chosen } = parsed.data;
  // Made before midnight it would be a day short.
  const madeToday = dayNumber(chosen.target_date) - chosen.horizon_days === dayNumber(today);
  if (madeAt !== revision || !madeToday) return null;
  return { forecasts: byMethod(chosen, other), history };
};

const byMethod = (one: PredictionResult, other: PredictionResult): Forecasts =>
  one.method === 'belief' ? { belief: one, linear: other } : { belief: other, linear: one };
