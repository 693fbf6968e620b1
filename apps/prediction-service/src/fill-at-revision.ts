import type { StateOperation, StateStore } from '@mastery/ports';
import { readStudent } from './read-student.ts';

/** The student, and the revision of their state, that a fill was made from. */
export interface MadeFrom {
  readonly studentId: string;
  readonly revision: number;
}

/**
 * Cache Store: fills, then reads the revision again. An event that was folded meanwhile has deleted
 * the keys before our fill came; it would stay until its time is over, so it is taken back.
 * @returns false when the fill was overtaken
 */
export const fillAtRevision = async (
  store: StateStore,
  { studentId, revision }: MadeFrom,
  fill: readonly StateOperation[],
): Promise<boolean> => {
  await store.transact(fill);
  const { student } = await readStudent(store, studentId, []);
  if (student?.revision === revision) return true;
  await store.transact(fill.map(({ key }) => ({ kind: 'delete', key })));
  return false;
};
