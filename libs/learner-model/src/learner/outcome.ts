/** One outcome of a student with everything that folding it needs: no population is looked up again. */
export interface Outcome {
  /** Its own time, milliseconds since the epoch. */
  readonly at: number;
  /** Orders outcomes of the same time, so that their order of arrival does not matter. */
  readonly key: string;
  readonly topic: string;
  /** Mean of the item's and the topic's difficulty, as the population of that moment had them. */
  readonly difficulty: number;
  /** Variance of the same. */
  readonly doubt: number;
  /** 1 right, 0 wrong, between them a grade. */
  readonly share: number;
  /** How many answers it counts for, > 0. */
  readonly weight: number;
}

/** The order of outcomes: by time, then by key. */
export const inOrder = (one: Outcome, other: Outcome): number =>
  one.at - other.at || (one.key < other.key ? -1 : one.key > other.key ? 1 : 0);
