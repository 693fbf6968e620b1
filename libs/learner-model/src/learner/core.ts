import type { Belief } from '../belief/belief.ts';

/** A mean that forgets by outcome, not by day: each outcome leaves a fixed share of the ones before. */
export interface Tally {
  readonly sum: number;
  readonly weight: number;
}

/** What is believed and counted of a student in one topic. */
export interface TopicCore {
  readonly belief: Belief;
  readonly recent: Tally;
  readonly all: Tally;
  readonly count: number;
  /** Time of the newest outcome, milliseconds since the epoch. */
  readonly at: number;
}

/** What is believed and counted of a student; one entry for each topic seen, whatever the history. */
export interface LearnerCore {
  readonly ability: Belief;
  readonly topics: Readonly<Record<string, TopicCore>>;
  readonly recent: Tally;
  readonly all: Tally;
  readonly count: number;
  /** Share of the newest outcome; null before the first. */
  readonly last: number | null;
  readonly activeDays: number;
  /** Time of the newest outcome, milliseconds since the epoch; null before the first. */
  readonly at: number | null;
}

/** Nothing seen yet. */
export const NO_OUTCOMES: Tally = { sum: 0, weight: 0 };

/** A student of whom nothing is known. @param studentVariance of the model's parameters */
export const newCore = (studentVariance: number): LearnerCore => ({
  ability: { mean: 0, variance: studentVariance },
  topics: {},
  recent: NO_OUTCOMES,
  all: NO_OUTCOMES,
  count: 0,
  last: null,
  activeDays: 0,
  at: null,
});
