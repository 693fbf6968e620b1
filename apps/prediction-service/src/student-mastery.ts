import { type StoredMastery, readStoredMastery } from '@mastery/event-schemas';
import type { StateOperation, StateStore, StoredValue } from '@mastery/ports';
import { currentMasteryKey } from '@mastery/state-keys';

/** A student's current mastery beside other keys that were read with it. */
export interface StudentRead {
  /** Null for a student of whom nothing is known, or nothing any more. */
  readonly mastery: StoredMastery | null;
  readonly others: ReadonlyMap<string, StoredValue>;
}

/** Reads a student's current mastery together with other keys, at once. */
export const readStudent = async (
  store: StateStore,
  studentId: string,
  otherKeys: readonly string[],
): Promise<StudentRead> => {
  const key = currentMasteryKey(studentId);
  const others = await store.getMany([key, ...otherKeys]);
  const found = others.get(key);
  if (found === undefined) return { mastery: null, others };
  return { mastery: readStoredMastery(found.value), others };
};

/**
 * Cache Store: fills, then reads the revision again. An event that was folded meanwhile has deleted
 * the keys before our fill came; it would stay until its time is over, so it is taken back.
 * @returns false when the fill was overtaken
 */
export const fillAtRevision = async (
  store: StateStore,
  { student_id: studentId, revision }: StoredMastery,
  fill: readonly StateOperation[],
): Promise<boolean> => {
  await store.transact(fill);
  const { mastery } = await readStudent(store, studentId, []);
  if (mastery?.revision === revision) return true;
  await store.transact(fill.map(({ key }) => ({ kind: 'delete', key })));
  return false;
};
