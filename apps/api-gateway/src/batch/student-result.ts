import { type BatchError, type BatchResult, PROBLEMS, problemType } from '@mastery/api-schemas';
import type { ProblemKind } from '@mastery/api-schemas';
import type { MasteryResult } from '@mastery/event-schemas';
import type { MasteryEntry } from '../cache/mastery-entry.ts';

/** One student's result on its way to the client. */
export interface StudentResult {
  /** The `BatchResult` as JSON: a mastery leaves as the text that it was kept as. */
  readonly text: string;
  /** Undefined when there is an error instead. */
  readonly mastery?: MasteryResult;
  readonly problem?: ProblemKind;
}

/** A student's mastery as a result. */
export const foundResult = (
  studentId: string,
  entry: MasteryEntry,
  withComponents: boolean,
): StudentResult => ({
  text: `{"student_id":${JSON.stringify(studentId)},"data":${entry.represent(withComponents).body}}`,
  mastery: entry.result(),
});

/** What stands in the way of a student's mastery, as a result. */
export const failedResult = (
  studentId: string,
  problem: ProblemKind,
  detail?: string,
): StudentResult => {
  const error: BatchError = {
    type: problemType(problem),
    ...PROBLEMS[problem],
    ...(detail !== undefined && { detail }),
  };
  const result: BatchResult = { student_id: studentId, error };
  return { text: JSON.stringify(result), problem };
};
