import type { PredictionRequest } from '@mastery/api-schemas';
import {
  type Snapshot,
  atHorizon,
  dayNumber,
  forecastLinear,
  utcDay,
} from '@mastery/domain-scoring';
import {
  type PredictionResult,
  type StoredMastery,
  predictionResult,
} from '@mastery/event-schemas';
import type { Clock, StateStore, StoredValue } from '@mastery/ports';
import { TTL_SECONDS, dailyMasteryKey, predictionKey, snapshotDays } from '@mastery/state-keys';
import { z } from 'zod';
import type { PredictionEvents } from '../events.ts';
import { fillAtRevision, readStudent } from '../student-mastery.ts';

/** `student:{id}:prediction:7days`: 30 daily points, and the revision that they hold for. */
const cachedPrediction = predictionResult.extend({ revision: z.int() });

/** What the forecast needs. */
export interface NextWeekDeps {
  readonly store: StateStore;
  readonly clock: Clock;
  readonly events: PredictionEvents;
}

/**
 * Cache Check → Prediction (Linear) → Cache Store (setex one hour) → Response.
 * @returns null for a student of whom nothing is known
 */
export const createNextWeek =
  ({ store, clock, events }: NextWeekDeps) =>
  async (request: PredictionRequest): Promise<PredictionResult | null> => {
    const { student_id: studentId, horizon_days: horizon } = request;
    const today = utcDay(clock.now());
    const cacheKey = predictionKey(studentId);
    const { mastery, others } = await readStudent(store, studentId, [cacheKey]);
    if (mastery === null) return null;

    const cached = currentForecast(others.get(cacheKey), mastery, today);
    events.cache('prediction', cached === null ? 'miss' : 'hit');
    if (cached !== null) return atHorizon(cached, horizon);

    const forecast = await predict(store, mastery, today);
    const isCurrent = await fillAtRevision(store, mastery, [
      {
        kind: 'upsert',
        key: cacheKey,
        value: JSON.stringify({ ...forecast, revision: mastery.revision }),
        ttlSeconds: TTL_SECONDS.prediction,
      },
    ]);
    if (!isCurrent) events.overtaken('prediction', studentId);
    return atHorizon(forecast, horizon);
  };

const currentForecast = (
  found: StoredValue | undefined,
  { revision }: StoredMastery,
  today: string,
): PredictionResult | null => {
  if (found === undefined) return null;
  const parsed = cachedPrediction.safeParse(JSON.parse(found.value));
  // Written by another version of this service: as good as absent.
  if (!parsed.success) return null;
  const { revision: madeAt, ...forecast } = parsed.data;
  // Made before midnight it would be a day short.
  const madeToday = dayNumber(forecast.target_date) - forecast.horizon_days === dayNumber(today);
  return madeAt === revision && madeToday ? forecast : null;
};

const predict = async (
  store: StateStore,
  { student_id: studentId, mastery_score: current }: StoredMastery,
  today: string,
): Promise<PredictionResult> => {
  const days = snapshotDays(today).toReversed();
  const found = await store.getMany(days.map((day) => dailyMasteryKey(studentId, day)));
  const snapshots = days.flatMap((date): readonly Snapshot[] => {
    const snapshot = found.get(dailyMasteryKey(studentId, date));
    if (snapshot === undefined) return [];
    const { mastery_score: score } = JSON.parse(snapshot.value) as { mastery_score: number | null };
    return score === null ? [] : [{ date, score }];
  });
  return forecastLinear({ studentId, snapshots, today, current });
};
