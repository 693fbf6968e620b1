import type { TopicCompletion } from '../components/completion.ts';
import type { CurriculumIndex } from '../curriculum-index.ts';
import type { Evidence, ExerciseEvidence } from '../evidence/evidence.ts';
import { own } from '../own.ts';
import {
  type CompletionSums,
  afterExercise,
  completionFrom,
  exerciseOf,
  isListed,
  sumsOf,
} from './completion-sums.ts';

/** Completion of a student's topics and over all of them, as sums that follow single exercises. */
export interface CompletionBoard {
  readonly overall: () => number | undefined;
  readonly topic: (id: string) => number | undefined;
  /** Counts an exercise anew that an event changed. @param before what was known of it */
  readonly changed: (
    evidence: Evidence,
    place: { readonly topic: string; readonly exercise: string },
    before: ExerciseEvidence | undefined,
  ) => void;
}

/** Opens the board on evidence: once, its cost is the number of exercises; then O(1) an event. */
export const openCompletion = (
  evidence: Evidence,
  curriculum: CurriculumIndex,
): CompletionBoard => {
  const sums = new Map<string, CompletionSums>();
  const begun = new Map<string, TopicCompletion>();
  const overall = { passed: 0, size: 0 };

  const count = (id: string, its: CompletionSums, total: number): void => {
    sums.set(id, its);
    const before = begun.get(id) ?? { score: 0, size: 0 };
    const after = completionFrom(its, total, isListed(id, curriculum));
    begun.set(id, after);
    overall.passed += after.score * after.size - before.score * before.size;
    overall.size += after.size - before.size;
  };
  for (const [id, topic] of Object.entries(evidence.topics)) {
    if (Object.keys(topic.exercises).length === 0) continue;
    count(id, sumsOf(id, topic, curriculum), topic.total?.count ?? 0);
  }

  return {
    overall: () => (overall.size === 0 ? undefined : overall.passed / overall.size),
    topic: (id) => begun.get(id)?.score,
    changed: ({ topics }, place, before) => {
      const topic = own(topics, place.topic);
      if (topic === undefined) return;
      const known = sums.get(place.topic);
      const after = exerciseOf(topic, place.exercise);
      const its =
        known === undefined
          ? sumsOf(place.topic, topic, curriculum)
          : afterExercise(known, place, [before, after], curriculum);
      count(place.topic, its, topic.total?.count ?? 0);
    },
  };
};
