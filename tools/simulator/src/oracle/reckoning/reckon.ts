import type { LearningEvent, Level } from '@mastery/event-schemas';
import {
  componentsOf,
  componentsOfTopic,
  dayOfEvent,
  fading,
  givenScores,
  isPiece,
  timeOf,
  topicOf,
  topicsOf,
} from './components.ts';
import { type Scores, levelAfter, scoreOf } from './formula.ts';
import { overrideOf } from './rulings.ts';

const DAY_MS = 86_400_000;

/** A score with its level; `own` is the level that the evidence alone gives, which has a memory. */
interface Standing {
  readonly score: number | null;
  readonly level: Level | null;
  readonly own: Level | null;
}

/** What is known of a student in one topic. */
export interface ReckonedTopic extends Standing {
  readonly pieces: number;
  /** Milliseconds since the epoch. */
  readonly lastSeen: number;
}

/** A student's mastery as the contract says it, unrounded. */
export interface Reckoned extends Standing {
  readonly components: Scores;
  readonly topics: Readonly<Record<string, ReckonedTopic>>;
  readonly pieces: number;
  readonly confidence: number;
  /** The day, as a day number, that it stands for: that of the newest event. */
  readonly day: number;
}

/**
 * A student's mastery from every event of their life, counted from nothing: not folded, so that a fold
 * that loses or repeats an event cannot agree.
 * @param previous mastery before the last of the events: a level is held a little below its edge
 * @param now when the broker took the last of them, milliseconds since the epoch: overrides end by it
 */
export const reckon = (
  events: readonly LearningEvent[],
  previous: Reckoned | null,
  now: number,
): Reckoned => {
  const day = Math.max(...events.map(dayOfEvent));
  const endOfDay = (day + 1) * DAY_MS - 1;
  const components = componentsOf(events, day);
  const given = Object.values(givenScores(events));
  const found = events.filter(isPiece);
  const pieces = found.length + given.length;
  const amount = [...found.map(timeOf), ...given.map(({ at }) => at)].reduce(
    (sum, at) => sum + fading(Math.max(0, endOfDay - at)),
    0,
  );
  const score = scoreOf(components);
  return {
    ...ruled(
      score,
      levelAfter(previous?.own ?? null, score, pieces),
      overrideOf(events, undefined, now),
    ),
    components,
    topics: reckonTopics(events, components, previous, now),
    pieces,
    confidence: 1 - Math.exp(-amount / 10),
    day,
  };
};

const ruled = (score: number | null, own: Level | null, override: number | null): Standing =>
  override === null
    ? { score, level: own, own }
    : { score: override, level: levelAfter(null, override, Infinity), own };

const reckonTopics = (
  events: readonly LearningEvent[],
  { consistency }: Scores,
  previous: Reckoned | null,
  now: number,
): Readonly<Record<string, ReckonedTopic>> =>
  Object.fromEntries(
    topicsOf(events).map((topic) => {
      const own = events.filter((event) => topicOf(event) === topic);
      const score = scoreOf(componentsOfTopic(events, topic, consistency));
      const pieces = own.filter(isPiece).length;
      const level = levelAfter(previous?.topics[topic]?.own ?? null, score, pieces);
      const standing = ruled(score, level, overrideOf(events, topic, now));
      return [topic, { ...standing, pieces, lastSeen: Math.max(...own.map(timeOf)) }];
    }),
  );
