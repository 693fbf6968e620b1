import {
  COMPONENTS,
  type Component,
  type Level,
  type Scores,
  consistency,
  dayOf,
  fade,
  formula,
  isActivity,
  levelAfter,
  qualityScore,
  quizScore,
  topicCompletion,
} from './score.ts';
import type { LearningEvent } from './schema.ts';

/** A student's mastery as it must be, unrounded. */
export interface Mastery {
  readonly score: number | null;
  readonly level: Level | null;
  readonly components: Scores;
  readonly given: ReadonlySet<Component>;
  readonly topics: ReadonlyMap<string, TopicMastery>;
  readonly pieces: number;
  readonly confidence: number;
  /** The newest day, a day number. */
  readonly day: number;
}

/** A topic's mastery as it must be, unrounded. */
export interface TopicMastery {
  readonly score: number | null;
  readonly level: Level | null;
  readonly pieces: number;
  /** Milliseconds since the epoch. */
  readonly lastSeen: number;
}

const PIECES: Readonly<Record<string, Component>> = {
  'exercise.completed': 'completion',
  'quiz.completed': 'quiz',
  'quality.assessed': 'quality',
};
const DAY_MS = 86_400_000;
const at = ({ time }: LearningEvent) => Date.parse(time);
const isPiece = ({ type }: LearningEvent) => type in PIECES;

/**
 * Mastery of a student from all events of this life so far, worked out from the beginning each time: no sums
 * are carried from one event to the next. Only levels have a memory.
 */
export const masteryFrom = (events: readonly LearningEvent[], before: Mastery | null): Mastery => {
  const day = Math.max(...events.map(({ time }) => dayOf(time)));
  const given = givenScores(events);
  const topics = topicsOf(events);
  const derived: Scores = {
    ...known('completion', overallCompletion([...topics.values()])),
    ...known('quiz', quizScore(events)),
    ...known('quality', qualityScore(events)),
    ...known('consistency', consistency(events, day)),
  };
  const components: Scores = { ...derived };
  for (const [name, { score }] of given) components[name] = score;
  const score = formula(components);
  const pieces = events.filter(isPiece).length + given.size;
  const endOfDay = (day + 1) * DAY_MS - 1;
  const weighed = [
    ...events.filter(isPiece).map(at),
    ...[...given.values()].map((each) => each.at),
  ];
  return {
    score,
    level: levelAfter(before?.level ?? null, score, pieces),
    components,
    given: new Set(given.keys()),
    topics: new Map(
      [...topics].map(([id, own]) => [id, topicFrom(own, components, before?.topics.get(id))]),
    ),
    pieces,
    confidence: 1 - Math.exp(-weighed.reduce((sum, time) => sum + fade(endOfDay - time), 0) / 10),
    day,
  };
};

const known = (name: Component, score: number | undefined): Scores =>
  score === undefined ? {} : { [name]: score };

/** Scores that an upstream system owns: the newest statement, until newer evidence for the component. */
const givenScores = (events: readonly LearningEvent[]) => {
  const standing = new Map<Component, { readonly score: number; readonly at: number }>();
  for (const event of events) {
    if (event.type !== 'mastery.calculation.requested') continue;
    const scores = (event.data['components'] ?? {}) as Scores;
    for (const name of COMPONENTS) {
      const score = scores[name];
      const held = standing.get(name);
      if (score === undefined || (held !== undefined && held.at > at(event))) continue;
      standing.set(name, { score, at: at(event) });
    }
  }
  for (const [name, { at: since }] of [...standing]) {
    const evidence = events.filter((event) =>
      name === 'consistency' ? isActivity(event) : PIECES[event.type] === name,
    );
    if (evidence.some((event) => at(event) > since)) standing.delete(name);
  }
  return standing;
};

/** The events of each topic; an activity may name one but leaves nothing in it. */
const topicsOf = (events: readonly LearningEvent[]): ReadonlyMap<string, LearningEvent[]> => {
  const topics = new Map<string, LearningEvent[]>();
  for (const event of events) {
    const topic = event.data['topic'];
    if (event.type === 'activity.recorded' || typeof topic !== 'string') continue;
    topics.set(topic, [...(topics.get(topic) ?? []), event]);
  }
  return topics;
};

const overallCompletion = (topics: readonly (readonly LearningEvent[])[]): number | undefined => {
  const begun = topics.map(topicCompletion).filter((topic) => topic !== undefined);
  const size = begun.reduce((sum, topic) => sum + topic.size, 0);
  if (size === 0) return undefined;
  return begun.reduce((sum, topic) => sum + topic.score * topic.size, 0) / size;
};

const topicFrom = (
  events: readonly LearningEvent[],
  { consistency: own }: Scores,
  before: TopicMastery | undefined,
): TopicMastery => {
  const scores: Scores = {
    ...known('completion', topicCompletion(events)?.score),
    ...known('quiz', quizScore(events)),
    ...known('quality', qualityScore(events)),
  };
  const isBegun = Object.keys(scores).length > 0;
  const score = isBegun ? formula({ ...scores, ...known('consistency', own) }) : null;
  const pieces = events.filter(isPiece).length;
  return {
    score,
    level: levelAfter(before?.level ?? null, score, pieces),
    pieces,
    lastSeen: Math.max(...events.map(at)),
  };
};
