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

const DAY_MS = 86_400_000;

/** What is known of a student in one topic. */
export interface ReckonedTopic {
  readonly score: number | null;
  readonly level: Level | null;
  readonly pieces: number;
  /** Milliseconds since the epoch. */
  readonly lastSeen: number;
}

/** A student's mastery as the contract says it, unrounded. */
export interface Reckoned {
  readonly score: number | null;
  readonly level: Level | null;
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
 */
export const reckon = (events: readonly LearningEvent[], previous: Reckoned | null): Reckoned => {
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
    score,
    level: levelAfter(previous?.level ?? null, score, pieces),
    components,
    topics: reckonTopics(events, components, previous),
    pieces,
    confidence: 1 - Math.exp(-amount / 10),
    day,
  };
};

const reckonTopics = (
  events: readonly LearningEvent[],
  { consistency }: Scores,
  previous: Reckoned | null,
): Readonly<Record<string, ReckonedTopic>> =>
  Object.fromEntries(
    topicsOf(events).map((topic) => {
      const own = events.filter((event) => topicOf(event) === topic);
      const score = scoreOf(componentsOfTopic(events, topic, consistency));
      const pieces = own.filter(isPiece).length;
      const level = levelAfter(previous?.topics[topic]?.level ?? null, score, pieces);
      return [topic, { score, level, pieces, lastSeen: Math.max(...own.map(timeOf)) }];
    }),
  );
