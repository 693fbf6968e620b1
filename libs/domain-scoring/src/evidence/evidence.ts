import type { Component, Difficulty } from '@mastery/event-schemas';
import { DAY_MS } from '../days.ts';
import { NO_PIECES, type RecencyMean } from '../recency.ts';

/** An exercise that was tried: whether it was ever passed, and how hard it is. */
export interface ExerciseEvidence {
  readonly passed: boolean;
  readonly difficulty: Difficulty;
}

/** What is known about a student in one topic. */
export interface TopicEvidence {
  readonly exercises: Readonly<Record<string, ExerciseEvidence>>;
  /** Work that was set, by exercise: when it is due. */
  readonly assigned: Readonly<Record<string, string>>;
  /** Different exercise ids in the two maps above. */
  readonly ids: number;
  /** How many exercises the topic has, as the newest event of an upstream system said. */
  readonly total: { readonly count: number; readonly at: number } | null;
  readonly quiz: RecencyMean;
  readonly quality: RecencyMean;
  /** Pieces of evidence: exercises done, quizzes taken, work assessed. */
  readonly pieces: number;
  /** Time of the newest event, milliseconds since the epoch. */
  readonly lastSeen: number;
}

/** A component's score that an upstream system owns, and since when. */
export interface GivenScore {
  readonly score: number;
  readonly at: number;
}

/** Everything the score is calculated from; bounded whatever the history. */
export interface Evidence {
  readonly topics: Readonly<Record<string, TopicEvidence>>;
  readonly quiz: RecencyMean;
  readonly quality: RecencyMean;
  /** Every piece of evidence with value 1: its weight is the recency-weighted amount. */
  readonly amount: RecencyMean;
  readonly pieces: number;
  readonly given: Readonly<Partial<Record<Component, GivenScore>>>;
  /** Newest evidence per component, milliseconds since the epoch. */
  readonly newest: Readonly<Partial<Record<Component, number>>>;
  /** Active days as day numbers, ascending, within the consistency window of the last one. */
  readonly activeDays: readonly number[];
  /** Day number of the newest event: the day that results stand for. */
  readonly newestDay: number;
  /** Different exercise ids in all topics. */
  readonly ids: number;
}

/** The earliest instant there is, milliseconds since the epoch: before every event. */
const BEFORE_ALL_TIME = -8.64e15;

/** A topic of which nothing is known. */
export const emptyTopic = (): TopicEvidence => ({
  exercises: {},
  assigned: {},
  ids: 0,
  total: null,
  quiz: NO_PIECES,
  quality: NO_PIECES,
  pieces: 0,
  lastSeen: BEFORE_ALL_TIME,
});

/** A student of whom nothing is known. */
export const EMPTY_EVIDENCE: Evidence = {
  topics: {},
  quiz: NO_PIECES,
  quality: NO_PIECES,
  amount: NO_PIECES,
  pieces: 0,
  given: {},
  newest: {},
  activeDays: [],
  newestDay: BEFORE_ALL_TIME / DAY_MS,
  ids: 0,
};
