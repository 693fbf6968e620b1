/** A student's id within the name of a state key. */
const STUDENT_IN_KEY = /(student|notification):[^:\s]+(:[^\s'"]*)?/g;

/** What the store said, without the keys that it named: keys hold student ids, and errors are logged. */
export const keysHidden = (text: string): string => text.replace(STUDENT_IN_KEY, '$1:***');

/** An error as the store gave it, without student ids. */
export const withoutStudents = (cause: unknown): Error =>
  new Error(keysHidden(cause instanceof Error ? cause.message : String(cause)));
