/** One outcome of a student at an item, whatever the data set it comes from. */
export interface Answer {
  /** Whose belief it moves: a student, or a student in one run. */
  readonly learner: string;
  /** Whom it belongs to: folds and bootstrap keep a student together. */
  readonly student: string;
  readonly topic: string;
  readonly item: string;
  /** Milliseconds since some epoch. */
  readonly at: number;
  /** 0..1 */
  readonly share: number;
  /** A right or wrong answer counts 1; a grade counts what the model gives it. */
  readonly graded: boolean;
  /** Share of the work due before the answer's learner was last seen that was not handed in. */
  readonly missing: number;
}

/** By time; answers of the same time in the order of the file. */
export const byTime = (answers: readonly Answer[]): readonly Answer[] =>
  answers.toSorted((one, other) => one.at - other.at);
