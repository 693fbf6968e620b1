import { SNAPSHOT_DAYS } from './ttl.ts';

const DAY_MS = 86_400_000;
/** A checkpoint lives 100 days, so these many months, the running one included, can have one. */
const CHECKPOINT_MONTHS = 5;

/**
 * The days, `YYYY-MM-DD`, of which a snapshot may stand, newest first: one is written for a day at most 90
 * days back and lives for 90 days more, and a producer's clock may be ahead by some minutes.
 * @param now milliseconds since the epoch
 */
export const snapshotDates = (now: number): readonly string[] =>
  Array.from({ length: 2 * SNAPSHOT_DAYS + 2 }, (_, back) =>
    new Date(now + (1 - back) * DAY_MS).toISOString().slice(0, 10),
  );

/**
 * The months, `YYYY-MM`, of which a checkpoint may stand, newest first.
 * @param now milliseconds since the epoch
 */
export const checkpointMonths = (now: number): readonly string[] => {
  const date = new Date(now);
  return Array.from({ length: CHECKPOINT_MONTHS }, (_, back) =>
    new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - back)).toISOString().slice(0, 7),
  );
};
