import { utcDay } from '@mastery/domain-scoring';
import type { Clock, StateStore } from '@mastery/ports';
import { TTL_SECONDS, predictionKey } from '@mastery/state-keys';
import { type ForecastModels, forecastsFor } from '@mastery/student-state';
import type { PredictionEvents } from '../events.ts';
import { fillAtRevision } from '../fill-at-revision.ts';
import { readStudent } from '../read-student.ts';
import { type Outlook, cachedForm, stillCurrent } from './cached-forecasts.ts';
import { readDailyScores } from './read-daily-scores.ts';

/** What forecasts need. */
export interface ForecastDeps {
  readonly store: StateStore;
  readonly clock: Clock;
  readonly events: PredictionEvents;
  readonly models: ForecastModels;
}

/** A student's forecasts; null for a student of whom nothing is known. */
export type ReadOutlook = (studentId: string) => Promise<Outlook | null>;

/** Cache Check → Prediction, by both methods for 30 days → Cache Store (setex one hour). */
export const createReadOutlook =
  ({ store, clock, events, models }: ForecastDeps): ReadOutlook =>
  async (studentId) => {
    const now = clock.now();
    const today = utcDay(now);
    const cacheKey = predictionKey(studentId);
    const { student, others } = await readStudent(store, studentId, [cacheKey]);
    if (student === null) return null;

    const { revision } = student;
    const cached = stillCurrent(others.get(cacheKey), revision, today);
    events.cache('prediction', cached === null ? 'miss' : 'hit');
    if (cached !== null) return cached;

    const history = await readDailyScores(store, studentId, today);
    const forecasts = forecastsFor(student, history, now, models);
    if (forecasts === null) return null;
    const outlook = { forecasts, history };
    const value = cachedForm(outlook, revision);
    const isCurrent = await fillAtRevision(store, { studentId, revision }, [
      { kind: 'upsert', key: cacheKey, value, ttlSeconds: TTL_SECONDS.prediction },
    ]);
    if (!isCurrent) events.overtaken('prediction', studentId);
    return outlook;
  };
