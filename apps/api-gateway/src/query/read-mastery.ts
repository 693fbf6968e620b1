import { type MasteryResult, masteryResult } from '@mastery/event-schemas';
import type { StateStore } from '@mastery/ports';
import { currentMasteryKey, dailyMasteryKey, snapshotDays } from '@mastery/state-keys';

/** Which layer an answer came from, for `X-Cache`. */
export type CacheLayer = 'L1' | 'L2' | 'STORE';

/** A student's mastery and where it was found. */
export interface MasteryRead {
  readonly layer: CacheLayer;
  readonly result: MasteryResult;
}

/**
 * Reads a student's mastery, now or as of a day; null for a student of whom nothing is known. Cache
 * layers wrap this function: they have the same signature.
 */
export type ReadMastery = (studentId: string, date?: string) => Promise<MasteryRead | null>;

/**
 * State Key Build, then Dapr State Store (Redis). As of a day means: the snapshot of that day, or of
 * the last day before it on which anything happened.
 */
export const createReadMastery =
  ({ store }: { readonly store: StateStore }): ReadMastery =>
  async (studentId, date) => {
    const keys =
      date === undefined ? [currentMasteryKey(studentId)] : dailyKeysBackFrom(studentId, date);
    const stored = await store.getMany(keys);
    const newest = keys.map((key) => stored.get(key)).find((value) => value !== undefined);
    const result = newest && resultIn(newest.value);
    return result ? { layer: 'STORE', result } : null;
  };

const dailyKeysBackFrom = (studentId: string, date: string): readonly string[] =>
  snapshotDays(date).map((day) => dailyMasteryKey(studentId, day));

const FIELDS = Object.keys(masteryResult.shape) as readonly (keyof MasteryResult)[];

/**
 * The stored document also has what the worker needs for itself, evidence and positions: exactly the
 * fields of a MasteryResult leave the house. A document without a result has only those others.
 */
const resultIn = (text: string): MasteryResult | null => {
  const document = JSON.parse(text) as MasteryResult | { readonly student_id?: undefined };
  if (document.student_id === undefined) return null;
  return Object.fromEntries(FIELDS.map((field) => [field, document[field]])) as MasteryResult;
};
