import { dayNumber, dayOf } from '@mastery/domain-scoring';
import { COMPONENTS } from '@mastery/event-schemas';
import {
  SNAPSHOT_DAYS,
  adaptivePathKey,
  checkpointKey,
  dailyComponentKey,
  dailyMasteryKey,
  pathRevisionKey,
  predictionKey,
  recentActivityKey,
} from '@mastery/state-keys';

/** A checkpoint lives 100 days, so these many months, the running one included, can have one. */
const CHECKPOINT_MONTHS = 5;

/** The keys of one day's snapshot. */
export const snapshotKeys = (studentId: string, date: string): readonly string[] => [
  dailyMasteryKey(studentId, date),
  ...COMPONENTS.map((component) => dailyComponentKey(studentId, date, component)),
];

/**
 * The days, `YYYY-MM-DD`, of which a snapshot may stand: one is written for a day at most 90 days back and
 * lives for 90 days more, and a producer's clock may be ahead by some minutes.
 * @param now milliseconds since the epoch
 */
export const snapshotDates = (now: number): readonly string[] => {
  const today = dayNumber(new Date(now).toISOString());
  return Array.from({ length: 2 * SNAPSHOT_DAYS + 2 }, (_, back) => dayOf(today + 1 - back));
};

/** The months, `YYYY-MM`, of which a checkpoint may stand, newest first. */
export const checkpointMonths = (now: number): readonly string[] => {
  const date = new Date(now);
  return Array.from({ length: CHECKPOINT_MONTHS }, (_, back) =>
    new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - back)).toISOString().slice(0, 7),
  );
};

/** Every key of a student beside the document, whether it stands or not: enumerated, none scanned for. */
export const erasedKeys = (studentId: string, now: number): readonly string[] => [
  recentActivityKey(studentId),
  predictionKey(studentId),
  adaptivePathKey(studentId),
  pathRevisionKey(studentId),
  ...checkpointMonths(now).map((month) => checkpointKey(studentId, month)),
  ...snapshotDates(now).flatMap((date) => snapshotKeys(studentId, date)),
];
