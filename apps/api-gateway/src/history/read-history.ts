import type { HistoryPoint, HistoryRequest, HistoryResponse } from '@mastery/api-schemas';
import { effectiveResult } from '@mastery/domain-scoring';
import type { MasteryResult } from '@mastery/event-schemas';
import type { Clock, StateStore } from '@mastery/ports';
import { SNAPSHOT_DAYS, dailyMasteryKey, snapshotDates } from '@mastery/state-keys';
import { readInParts } from '../query/read-in-parts.ts';
import { endOfDay } from './end-of-day.ts';
import { periodOf } from './period.ts';

const DAY_MS = 86_400_000;

/** What a history is made from. */
export interface ReadHistoryDeps {
  readonly store: StateStore;
  readonly clock: Clock;
}

/** A student's history from the daily snapshots: only of days of which one can still stand any is read. */
export const createReadHistory =
  ({ store, clock }: ReadHistoryDeps) =>
  async ({ student_id, granularity, ...asked }: HistoryRequest): Promise<HistoryResponse> => {
    const now = clock.now();
    const to = asked.to ?? dayOf(now);
    const from = asked.from ?? dayOf(Date.parse(to) - (SNAPSHOT_DAYS - 1) * DAY_MS);
    const days = snapshotDates(now).filter((day) => from <= day && day <= to);
    const stored = await readInParts(
      store,
      days.map((day) => dailyMasteryKey(student_id, day)),
    );
    // Oldest first, so that of each period the last snapshot remains.
    const points = new Map<string, HistoryPoint>();
    for (const date of days.toReversed()) {
      const snapshot = stored.get(dailyMasteryKey(student_id, date));
      if (snapshot === undefined) continue;
      const period = periodOf(date, granularity);
      const result = JSON.parse(snapshot.value) as MasteryResult;
      points.set(period, pointOf(date, period, effectiveResult(result, endOfDay(date, now))));
    }
    return { student_id, from, to, granularity, points: [...points.values()] };
  };
/** Reads a student's history. */
export type ReadHistory = ReturnType<typeof createReadHistory>;

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

const pointOf = (
  date: string,
  period: string,
  { mastery_score, level, components, overrides }: MasteryResult,
): HistoryPoint => {
  const override = overrides?.find(({ scope }) => scope === 'overall');
  return { date, period, mastery_score, level, components, ...(override && { override }) };
};
