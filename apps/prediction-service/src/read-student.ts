import type { StateStore, StoredValue } from '@mastery/ports';
import { currentMasteryKey } from '@mastery/state-keys';
import { type StudentState, readStudentState } from '@mastery/student-state';

/** A student beside other keys that were read with them. */
export interface StudentRead {
  /** Null for a student of whom nothing is known, or nothing any more. */
  readonly student: StudentState | null;
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
  return { student: found === undefined ? null : readStudentState(found.value), others };
};
