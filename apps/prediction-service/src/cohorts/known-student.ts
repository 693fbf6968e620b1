import { type MasteryResult, masteryResult } from '@mastery/event-schemas';
import { type StudentState, readStudentState } from '@mastery/student-state';

/** What cohorts want of a student of whom a result is known. */
export interface KnownStudent {
  readonly result: MasteryResult;
  readonly struggle: StudentState['struggle'];
}

/**
 * Reads from a student's document what cohorts want, which is a tenth of it: parsing the rest would be most of what
 * a cohort costs here.
 * @returns null for a student who was erased
 * @throws ZodError when the result is none
 */
export const knownStudentIn = (text: string): KnownStudent | null =>
  fromParts(text) ?? fromWhole(text);

const fromWhole = (text: string): KnownStudent | null => {
  const state = readStudentState(text);
  return state?.result ? { result: state.result, struggle: state.struggle } : null;
};

/** Inside of a JSON string the quotes would be escaped, so these are names of members. */
const EVIDENCE = ',"evidence":';
const STRUGGLE = ',"struggle":';

type Head = MasteryResult & { readonly revision?: number };

/** Only the worker writes the document, so what its fields hold is trusted; without these it is no result. */
const NEEDED = Object.entries(masteryResult.shape).flatMap(([field, schema]) =>
  schema.safeParse(undefined).success ? [] : [field],
);

/**
 * The result stands before the evidence, struggle after it. Null where the document is written in another order, or
 * where a name that was found belongs to a member further in: braces would be left open, or closed too often.
 */
const fromParts = (text: string): KnownStudent | null => {
  const head = text.indexOf(EVIDENCE);
  const tail = text.indexOf(STRUGGLE, head);
  if (head === -1 || tail === -1) return null;
  try {
    const { revision, ...result } = JSON.parse(`${text.slice(0, head)}}`) as Head;
    const { struggle } = JSON.parse(`{${text.slice(tail + 1)}`) as Pick<StudentState, 'struggle'>;
    // The worker writes the revision after the whole result.
    const isWhole = revision !== undefined && NEEDED.every((field) => field in result);
    return isWhole ? { result, struggle } : null;
  } catch {
    return null;
  }
};
