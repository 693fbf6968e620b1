import { type Curriculum, utcDay } from '@mastery/domain-scoring';
import type { Clock, StateStore } from '@mastery/ports';
import type { StudentContext, StudentSkill } from '@mastery/skills';
import { currentMasteryKey, dailyMasteryKey } from '@mastery/state-keys';
import { dailyScores, forecastDays, readStudentState } from '@mastery/student-state';
import type { ZodType } from 'zod';

/** What skills about a student are handed is read from. */
export interface StudentContextDeps {
  readonly store: Pick<StateStore, 'getMany'>;
  readonly clock: Clock;
  readonly curriculum: Curriculum | null;
}

/** What a skill has to be handed. */
export type Needs = StudentSkill<string, ZodType, ZodType>['needs'];

/** What a skill about this student is handed; null for one of whom nothing is known, or nothing any more. */
export type ReadContext = (studentId: string, needs: Needs) => Promise<StudentContext | null>;

/**
 * Reads the student's whole document, past the caches: they keep what queries answer, and not the evidence,
 * which is nine tenths of it.
 */
export const createReadContext =
  ({ store, clock, curriculum }: StudentContextDeps): ReadContext =>
  async (studentId, needs) => {
    const now = clock.now();
    const key = currentMasteryKey(studentId);
    const days = needs === 'history' ? forecastDays(utcDay(now)) : [];
    const keyOf = (day: string) => dailyMasteryKey(studentId, day);
    const stored = await store.getMany([key, ...days.map(keyOf)]);
    const document = stored.get(key);
    const state = document === undefined ? null : readStudentState(document.value);
    if (state === null) return null;
    const snapshots = dailyScores(days, (day) => stored.get(keyOf(day))?.value);
    return { studentId, state, snapshots, curriculum, now: new Date(now).toISOString() };
  };
