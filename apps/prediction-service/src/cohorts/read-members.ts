import type { StateStore } from '@mastery/ports';
import { cohortMembersKey, currentMasteryKey } from '@mastery/state-keys';
import { readChunked } from '../analytics/read-chunked.ts';
import { type KnownStudent, knownStudentIn } from './known-student.ts';

/** The ids of a cohort's members, sorted. */
export const readMemberIds = async (
  store: Pick<StateStore, 'getMany'>,
  cohort: string,
): Promise<readonly string[]> => {
  const key = cohortMembersKey(cohort);
  const stored = (await store.getMany([key])).get(key);
  return JSON.parse(stored?.value ?? '[]') as readonly string[];
};

/** Reads what is known of each of these students as their documents stand; of the erased nothing is. */
export const readStudents = (
  store: Pick<StateStore, 'getMany'>,
  students: readonly string[],
  found: (student: KnownStudent) => void,
): Promise<void> =>
  readChunked(store, students, currentMasteryKey, (_student, { value }) => {
    const known = knownStudentIn(value);
    if (known !== null) found(known);
  });
