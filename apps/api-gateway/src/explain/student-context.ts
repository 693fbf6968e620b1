import type { Curriculum } from '@mastery/domain-scoring';
import type { Clock, StateStore } from '@mastery/ports';
import type { StudentContext } from '@mastery/skills';
import { currentMasteryKey } from '@mastery/state-keys';
import { readStudentState } from '@mastery/student-state';

/** What skills about a student are handed is read from. */
export interface StudentContextDeps {
  readonly store: Pick<StateStore, 'getMany'>;
  readonly clock: Clock;
  readonly curriculum: Curriculum | null;
}

/** What a skill about this student is handed; null for one of whom nothing is known, or nothing any more. */
export type ReadContext = (studentId: string) => Promise<StudentContext | null>;

/**
 * Reads the student's whole document, past the caches: they keep what queries answer, and not the evidence,
 * which is nine tenths of it.
 */
export const createReadContext =
  ({ store, clock, curriculum }: StudentContextDeps): ReadContext =>
  async (studentId) => {
    const key = currentMasteryKey(studentId);
    const stored = (await store.getMany([key])).get(key);
    const state = stored === undefined ? null : readStudentState(stored.value);
    if (state === null) return null;
    return { studentId, state, curriculum, now: new Date(clock.now()).toISOString() };
  };
