/** Why a skill does not answer a valid question about this student. */
export interface Refusal {
  readonly outcome: 'refused';
  /** Where in the input the reason lies, and what is wrong there. */
  readonly path: string;
  readonly message: string;
}

/** A refusal. */
export const refusal = (path: string, message: string): Refusal => ({
  outcome: 'refused',
  path,
  message,
});

/** Tells a refusal from an answer; no answer has an `outcome`. */
export const isRefusal = (answer: object): answer is Refusal =>
  'outcome' in answer && answer.outcome === 'refused';
