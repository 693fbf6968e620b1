import type { StateStore, StoredValue } from '@mastery/ports';
import { currentMasteryKey, dailyMasteryKey, snapshotDays } from '@mastery/state-keys';
import { coalesce } from '../cache/coalesce.ts';
import { type MasteryEntry, createEntry } from '../cache/mastery-entry.ts';
import { readInParts } from './read-in-parts.ts';
import { resultIn } from './result-in.ts';

/** The state store, as queries read it: the layer below the caches. */
export interface MasteryStore {
  /** A student's mastery now; undefined for one of whom nothing is known. */
  current(studentId: string): Promise<MasteryEntry | undefined>;
  /**
   * Mastery as of a UTC day: the snapshot of that day, or of the last day before it on which anything
   * happened.
   * @param revision of the document, read before, that the answer is kept under
   */
  asOf(studentId: string, date: string, revision: number): Promise<MasteryEntry | undefined>;
}

/** Chunks of 100 each, as the customer draws them. */
const LIMITS = { maxKeys: 100, maxCalls: 4 };
/** Most questions about a day are about one near the newest snapshot, so the rest is read only if needed. */
const DAYS_AT_FIRST = 7;

/** State Key Build, then Dapr State Store (Redis). */
export const createMasteryStore = ({ store }: { readonly store: StateStore }): MasteryStore => {
  const read = coalesce<StoredValue>((keys) => readInParts(store, keys), LIMITS);
  const newest = async (keys: readonly string[]): Promise<StoredValue | undefined> => {
    const stored = await Promise.all(keys.map(read));
    return stored.find((value) => value !== undefined);
  };
  return {
    current: async (studentId) => {
      const stored = await read(currentMasteryKey(studentId));
      return stored && entryIn(stored);
    },
    asOf: async (studentId, date, revision) => {
      const keys = snapshotDays(date).map((day) => dailyMasteryKey(studentId, day));
      const stored =
        (await newest(keys.slice(0, DAYS_AT_FIRST))) ?? (await newest(keys.slice(DAYS_AT_FIRST)));
      return stored && entryIn(stored, revision);
    },
  };
};

const entryIn = ({ value }: StoredValue, revision?: number): MasteryEntry | undefined => {
  const stored = resultIn(value);
  return stored && createEntry(revision ?? stored.revision, JSON.stringify(stored.result));
};
