import { type Snapshot, calculatedResult, utcDay } from '@mastery/domain-scoring';
import type { MasteryResult } from '@mastery/event-schemas';
import type { Clock, StateStore } from '@mastery/ports';
import { TTL_SECONDS, dailyMasteryKey, predictionKey, snapshotDays } from '@mastery/state-keys';
import { type ForecastModels, forecastsFor } from '@mastery/student-state';
import type { PredictionEvents } from '../events.ts';
import { fillAtRevision } from '../fill-at-revision.ts';
import { readStudent } from '../read-student.ts';
import { type Outlook, cachedForm, stillCurrent } from './cached-forecasts.ts';

/** Forecasts look back so many days, as they were trained and measured. */
const HISTORY_DAYS = 28;

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

    const history = await dailyScores(store, studentId, today);
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

/** Oldest first, and as calculated: what was ruled about a score is no part of where it is heading. */
const dailyScores = async (
  store: StateStore,
  studentId: string,
  today: string,
): Promise<readonly Snapshot[]> => {
  const days = snapshotDays(today).slice(0, HISTORY_DAYS).toReversed();
  const found = await store.getMany(days.map((day) => dailyMasteryKey(studentId, day)));
  return days.flatMap((date): readonly Snapshot[] => {
    const snapshot = found.get(dailyMasteryKey(studentId, date));
    if (snapshot === undefined) return [];
    const { mastery_score: score } = calculatedResult(JSON.parse(snapshot.value) as MasteryResult);
    return score === null ? [] : [{ date, score }];
  });
};
