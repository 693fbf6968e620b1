import type { Difficulty, LearningEventOf } from '@mastery/event-schemas';
import { own } from '../own.ts';
import type { ExerciseEvidence, TopicEvidence } from './evidence.ts';
import type { Put } from './put.ts';

/** A score from here up passes an exercise that does not say whether it was correct. */
export const PASS_SCORE = 0.5;

const HARDNESS: readonly Difficulty[] = ['beginner', 'intermediate', 'advanced'];

// Told twice differently, the harder one counts: the outcome must not depend on the order.
const harder = (a: Difficulty, b: Difficulty): Difficulty =>
  HARDNESS.indexOf(a) >= HARDNESS.indexOf(b) ? a : b;

const passed = ({ correct, score }: LearningEventOf<'exercise.completed'>['data']): boolean =>
  correct ?? (score ?? 0) >= PASS_SCORE;

/** An exercise done: once passed it stays passed. */
export const applyExercise = (
  topic: TopicEvidence,
  { data }: LearningEventOf<'exercise.completed'>,
  at: number,
  put: Put,
): TopicEvidence => {
  const before: ExerciseEvidence | undefined = own(topic.exercises, data.exercise_id);
  const difficulty = data.difficulty ?? 'intermediate';
  const exercise: ExerciseEvidence = {
    passed: passed(data) || (before?.passed ?? false),
    difficulty: before === undefined ? difficulty : harder(before.difficulty, difficulty),
  };
  return {
    ...topic,
    exercises: put(topic.exercises, data.exercise_id, exercise),
    total: newestTotal(topic.total, data.total_exercises, at),
  };
};

const newestTotal = (
  before: TopicEvidence['total'],
  count: number | undefined,
  at: number,
): TopicEvidence['total'] => {
  if (count === undefined) return before;
  if (before === null || at > before.at) return { count, at };
  return at === before.at ? { count: Math.max(count, before.count), at } : before;
};
