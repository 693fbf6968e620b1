import type { LearningEvent } from './schema.ts';

/** The components of mastery, with the customer's weights. */
const WEIGHTS = { completion: 0.4, quiz: 0.3, quality: 0.2, consistency: 0.1 } as const;
/** A component of mastery. */
export type Component = keyof typeof WEIGHTS;
/** All four. */
export const COMPONENTS = Object.keys(WEIGHTS) as readonly Component[];
/** Scores 0..1, unrounded; a component without evidence has none. */
export type Scores = Partial<Record<Component, number>>;

const LEVELS = ['beginner', 'developing', 'competent', 'proficient', 'expert'] as const;
/** The lowest score of each level. */
const EDGES = [0, 0.4, 0.6, 0.75, 0.9] as const;
/** A level. */
export type Level = (typeof LEVELS)[number];
/** Where a level stands among the five, from 0. */
export const rankOf = (level: Level): number => LEVELS.indexOf(level);

const DAY_MS = 86_400_000;
const HALF_LIFE_MS = 30 * DAY_MS;
const HYSTERESIS = 0.02;
/** A score on an edge has reached it, whatever its last binary digit says. */
const EPSILON = 1e-9;

/** The day number of an instant. */
export const dayOf = (time: string): number => Math.floor(Date.parse(time) / DAY_MS);

/** The formula: weights of what is missing are shared out among the rest. */
export const formula = (scores: Scores): number | null => {
  const present = COMPONENTS.flatMap((name) =>
    scores[name] === undefined ? [] : [[WEIGHTS[name], scores[name]] as const],
  );
  const total = present.reduce((sum, [weight]) => sum + weight, 0);
  return total === 0 ? null : present.reduce((sum, [w, score]) => sum + (w * score) / total, 0);
};

const plainLevel = (score: number): Level => {
  const rank = EDGES.findLastIndex((edge) => score + EPSILON >= edge);
  return LEVELS[Math.max(0, rank)] ?? 'beginner';
};

/** The level after a score: up at the edge, down only 0.02 below it; none below 3 pieces, but kept once had. */
export const levelAfter = (
  before: Level | null,
  score: number | null,
  pieces: number,
): Level | null => {
  if (score === null || (before === null && pieces < 3)) return null;
  const plain = plainLevel(score);
  if (before === null || rankOf(plain) >= rankOf(before)) return plain;
  const held = plainLevel(score + HYSTERESIS);
  return rankOf(held) >= rankOf(before) ? before : held;
};

/** What is left of a weight after `age` milliseconds. */
export const fade = (age: number): number => 0.5 ** (Math.max(0, age) / HALF_LIFE_MS);

interface Piece {
  readonly value: number;
  readonly weight: number;
  readonly at: number;
}

/** The mean by weight and recency, as of the newest piece; the as-of cancels out. */
const recencyMean = (pieces: readonly Piece[]): number | undefined => {
  if (pieces.length === 0) return undefined;
  const newest = Math.max(...pieces.map(({ at }) => at));
  const weighed = pieces.map(({ value, weight, at }) => ({ value, w: weight * fade(newest - at) }));
  const total = weighed.reduce((sum, { w }) => sum + w, 0);
  return weighed.reduce((sum, { value, w }) => sum + value * w, 0) / total;
};

const at = ({ time }: LearningEvent) => Date.parse(time);
const ofType = (events: readonly LearningEvent[], type: string) =>
  events.filter((event) => event.type === type);

/** Mean of correct ÷ total, by number of questions (10 where it is not told) and recency. */
export const quizScore = (events: readonly LearningEvent[]): number | undefined =>
  recencyMean(
    ofType(events, 'quiz.completed').map((event) => {
      const { total_questions: total, correct_answers: correct, score, answers } = event.data;
      const counted = typeof total === 'number' && typeof correct === 'number';
      const told = typeof total === 'number' ? total : Array.isArray(answers) ? answers.length : 10;
      return {
        value: counted ? correct / total : (score as number),
        weight: Math.max(1, told),
        at: at(event),
      };
    }),
  );

const PARTS = ['code_quality', 'correctness', 'efficiency', 'peer_review'] as const;

/** Mean of the sub-scores of each assessment, by recency. */
export const qualityScore = (events: readonly LearningEvent[]): number | undefined =>
  recencyMean(
    ofType(events, 'quality.assessed').map((event) => {
      const parts = PARTS.map((part) => event.data[part]).filter(
        (part) => typeof part === 'number',
      );
      return { value: parts.reduce((a, b) => a + b, 0) / parts.length, weight: 1, at: at(event) };
    }),
  );

const DIFFICULTY = ['beginner', 'intermediate', 'advanced'];
const DIFFICULTY_WEIGHT = [0.8, 1, 1.2];

/** Passed distinct exercises ÷ exercises of the topic, by difficulty; and how many the topic has. */
export const topicCompletion = (events: readonly LearningEvent[]) => {
  const done = ofType(events, 'exercise.completed');
  if (done.length === 0) return undefined;
  const ids = [...new Set(done.map(({ data }) => data['exercise_id']))];
  let total = 0;
  let passed = 0;
  for (const id of ids) {
    const tries = done.filter(({ data }) => data['exercise_id'] === id).map(({ data }) => data);
    const hardest = Math.max(
      ...tries.map(({ difficulty }) =>
        DIFFICULTY.indexOf((difficulty ?? 'intermediate') as string),
      ),
    );
    const weight = DIFFICULTY_WEIGHT[hardest] ?? 1;
    total += weight;
    const isPassed = ({ correct, score }: LearningEvent['data']) =>
      typeof correct === 'boolean' ? correct : (score as number) >= 0.5;
    if (tries.some(isPassed)) passed += weight;
  }
  const unseen = Math.max(0, toldTotal(done) - ids.length);
  return { score: Math.min(1, passed / (total + unseen)), size: ids.length + unseen };
};

/** How many exercises the newest event says the topic has. */
const toldTotal = (done: readonly LearningEvent[]): number => {
  const told = done.filter(({ data }) => data['total_exercises'] !== undefined);
  const newest = Math.max(...told.map(at));
  return Math.max(
    0,
    ...told
      .filter((each) => at(each) === newest)
      .map(({ data }) => data['total_exercises'] as number),
  );
};

const ACTIVE = new Set([
  'exercise.completed',
  'quiz.completed',
  'activity.recorded',
  'help.requested',
]);
/** Whether the event is something that the student did. */
export const isActivity = ({ type }: LearningEvent): boolean => ACTIVE.has(type);

/** Active days of the last 14 ÷ 10, × 0.9 for each inactive day after the first since the last activity. */
export const consistency = (events: readonly LearningEvent[], day: number): number | undefined => {
  const days = new Set(events.filter(isActivity).map(({ time }) => dayOf(time)));
  if (days.size === 0) return undefined;
  const within = [...days].filter((each) => each > day - 14 && each <= day).length;
  return Math.min(1, within / 10) * 0.9 ** Math.max(0, day - Math.max(...days) - 1);
};
