import type { Difficulty } from '@mastery/event-schemas';
import { DIFFICULTY_WEIGHT, type TopicCompletion } from '../components/completion.ts';
import type { CurriculumIndex } from '../curriculum-index.ts';
import type { ExerciseEvidence, TopicEvidence } from '../evidence/evidence.ts';
import { own } from '../own.ts';
import { clamp01 } from '../rounding.ts';

/** Weights in tenths are whole numbers: sums of them have no rounding error, in whichever order. */
const TENTHS = 10;
const tenths = (difficulty: Difficulty) => Math.round(DIFFICULTY_WEIGHT[difficulty] * TENTHS);

/** Completion of one topic as sums, in tenths of an intermediate exercise. */
export interface CompletionSums {
  readonly passed: number;
  /** Of the exercises that count. */
  readonly weight: number;
  readonly count: number;
}

/** What one exercise adds to its topic's sums. */
type Share = (exercise: ExerciseEvidence | undefined, id: string) => CompletionSums;

const NOTHING: CompletionSums = { passed: 0, weight: 0, count: 0 };

/** By the curriculum, where it lists the topic's exercises: they count from the start. */
const listed =
  (topic: string, curriculum: CurriculumIndex): Share =>
  (exercise, id) => {
    const difficulty = curriculum.difficulty(topic, id);
    if (difficulty === undefined || exercise?.passed !== true) return NOTHING;
    return { passed: tenths(difficulty), weight: 0, count: 0 };
  };

/** By what was seen. */
const seen: Share = (exercise) => {
  if (exercise === undefined) return NOTHING;
  const weight = tenths(exercise.difficulty);
  return { passed: exercise.passed ? weight : 0, weight, count: 1 };
};

/** Whether the curriculum says which exercises a topic has. */
export const isListed = (topic: string, curriculum: CurriculumIndex): boolean =>
  (curriculum.topic(topic)?.exercises.length ?? 0) > 0;

const plus = (sums: CompletionSums, share: CompletionSums, sign: 1 | -1): CompletionSums => ({
  passed: sums.passed + sign * share.passed,
  weight: sums.weight + sign * share.weight,
  count: sums.count + sign * share.count,
});

const shareIn = (topic: string, curriculum: CurriculumIndex): Share =>
  isListed(topic, curriculum) ? listed(topic, curriculum) : seen;

/** The sums of a topic from its evidence: once per fold, its cost is the number of exercises. */
export const sumsOf = (
  id: string,
  topic: TopicEvidence,
  curriculum: CurriculumIndex,
): CompletionSums => {
  const share = shareIn(id, curriculum);
  const exercises = curriculum.topic(id)?.exercises ?? [];
  const start = isListed(id, curriculum)
    ? {
        passed: 0,
        weight: exercises.reduce((sum, { difficulty }) => sum + tenths(difficulty), 0),
        count: exercises.length,
      }
    : NOTHING;
  return Object.entries(topic.exercises).reduce(
    (sums, [exercise, evidence]) => plus(sums, share(evidence, exercise), 1),
    start,
  );
};

/** The sums after one exercise of the topic changed: O(1). */
export const afterExercise = (
  sums: CompletionSums,
  { topic, exercise }: { readonly topic: string; readonly exercise: string },
  [before, after]: readonly [ExerciseEvidence | undefined, ExerciseEvidence | undefined],
  curriculum: CurriculumIndex,
): CompletionSums => {
  const share = shareIn(topic, curriculum);
  return plus(plus(sums, share(before, exercise), -1), share(after, exercise), 1);
};

/**
 * The completion of a topic begun that sums amount to: the formula of `topicCompletion`. Example: passed 22 tenths of 42 → 0.5238.
 * @param total how many exercises upstream says there are, where the curriculum lists none
 */
export const completionFrom = (
  { passed, weight, count }: CompletionSums,
  total: number,
  listedTopic: boolean,
): TopicCompletion => {
  const unseen = listedTopic ? 0 : Math.max(0, total - count);
  return { score: clamp01(passed / (weight + unseen * TENTHS)), size: count + unseen };
};

/** An exercise of a topic, if it was tried. */
export const exerciseOf = (
  topic: TopicEvidence | undefined,
  exercise: string,
): ExerciseEvidence | undefined =>
  topic === undefined ? undefined : own(topic.exercises, exercise);
