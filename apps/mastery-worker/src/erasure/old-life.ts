import { COMPONENTS, type MasteryResult } from '@mastery/event-schemas';
import type { StoredValue } from '@mastery/ports';
import {
  checkpointKey,
  checkpointMonths,
  dailyComponentKey,
  dailyMasteryKey,
  snapshotDates,
} from '@mastery/state-keys';
import { type MasteryDocument, parseDocument } from '../document.ts';
import { snapshotKeys } from './student-keys.ts';

type Found = ReadonlyMap<string, StoredValue>;

/**
 * Those of a student's stored keys that are not of the present life: a transaction from before the erasure
 * that came late is refused where the new life has written, and creates again what the new life has not got.
 * @param found what stands under the student's keys
 * @param document of the new life
 * @param erasedAt broker time of the erasure, milliseconds since the epoch
 * @param now milliseconds since the epoch
 */
export const keysOfOldLife = (
  found: Found,
  student: string,
  document: MasteryDocument,
  erasedAt: number,
  now: number,
): readonly string[] =>
  [
    ...snapshotDates(now).flatMap((date) => oldSnapshotKeys(found, student, date, erasedAt)),
    ...checkpointMonths(now)
      .map((month) => checkpointKey(student, month))
      .filter((key) => isOldCheckpoint(found.get(key), document)),
  ].filter((key) => found.has(key));

const oldSnapshotKeys = (
  found: Found,
  student: string,
  date: string,
  erasedAt: number,
): readonly string[] => {
  const stored = found.get(dailyMasteryKey(student, date));
  if (stored === undefined) return snapshotKeys(student, date);
  const snapshot = JSON.parse(stored.value) as MasteryResult;
  if (Date.parse(snapshot.calculated_at) <= erasedAt) return snapshotKeys(student, date);
  return COMPONENTS.filter((component) => snapshot.components[component] === undefined).map(
    (component) => dailyComponentKey(student, date, component),
  );
};

/** A checkpoint of this life carries the erasure before it. */
const isOldCheckpoint = (stored: StoredValue | undefined, { erased }: MasteryDocument): boolean => {
  if (stored === undefined) return false;
  const then = parseDocument(stored.value).erased;
  return then?.place !== erased?.place || then?.offset !== erased?.offset;
};
