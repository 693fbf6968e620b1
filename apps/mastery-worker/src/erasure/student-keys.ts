import { COMPONENTS } from '@mastery/event-schemas';
import {
  adaptivePathKey,
  checkpointKey,
  checkpointMonths,
  dailyComponentKey,
  dailyMasteryKey,
  pathRevisionKey,
  predictionKey,
  recentActivityKey,
  snapshotDates,
} from '@mastery/state-keys';

/** The keys of one day's snapshot. */
export const snapshotKeys = (studentId: string, date: string): readonly string[] => [
  dailyMasteryKey(studentId, date),
  ...COMPONENTS.map((component) => dailyComponentKey(studentId, date, component)),
];

/** Every key of a student beside the document, whether it stands or not: enumerated, none scanned for. */
export const erasedKeys = (studentId: string, now: number): readonly string[] => [
  recentActivityKey(studentId),
  predictionKey(studentId),
  adaptivePathKey(studentId),
  pathRevisionKey(studentId),
  ...checkpointMonths(now).map((month) => checkpointKey(studentId, month)),
  ...snapshotDates(now).flatMap((date) => snapshotKeys(studentId, date)),
];
