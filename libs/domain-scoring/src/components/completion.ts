import type { Difficulty } from '@mastery/event-schemas';
import type { CurriculumTopic } from '../curriculum.ts';
import type { ExerciseEvidence, TopicEvidence } from '../evidence/evidence.ts';
import { own } from '../own.ts';
import { clamp01 } from '../rounding.ts';

/** What an exercise counts, by how hard it is. */
export const DIFFICULTY_WEIGHT: Readonly<Record<Difficulty, number>> = {
  beginner: 0.8,
  intermediate: 1,
  advanced: 1.2,
};

/** How far a topic is done, and how large it is in exercises. */
export interface TopicCompletion {
  /** 0..1 */
  readonly score: number;
  readonly size: number;
}

/**
 * Passed distinct exercises ÷ exercises in the topic, weighted by difficulty. Which there are says the
 * curriculum (others then do not count), else how many the upstream total, else what was seen; one that
 * is known only by the count weighs 1. Undefined until the topic is begun.
 * Example: 2 of 4 passed, one of them advanced, none other seen: (1 + 1.2) ÷ (1 + 1.2 + 2) = 0.5238.
 */
export const topicCompletion = (
  topic: TopicEvidence,
  curriculum: CurriculumTopic | undefined,
): TopicCompletion | undefined => {
  const known = COUNTED.get(topic);
  if (known !== undefined && known.curriculum === curriculum) return known.completion;
  const completion = count(topic, curriculum);
  COUNTED.set(topic, { curriculum, completion });
  return completion;
};

/**
 * What evidence came to: it never changes, an event makes new evidence of its topic alone. An event thus counts the
 * exercises of one topic, once, and not those of every topic, three times.
 */
const COUNTED = new WeakMap<
  TopicEvidence,
  {
    readonly curriculum: CurriculumTopic | undefined;
    readonly completion: TopicCompletion | undefined;
  }
>();

const count = (
  { exercises, total }: TopicEvidence,
  curriculum: CurriculumTopic | undefined,
): TopicCompletion | undefined => {
  const seen = Object.values(exercises);
  if (seen.length === 0) return undefined;
  if (curriculum !== undefined && curriculum.exercises.length > 0) {
    return shareOf(
      curriculum.exercises.map(({ id, difficulty }) => ({
        difficulty,
        passed: own(exercises, id)?.passed ?? false,
      })),
      0,
    );
  }
  const unseen = Math.max(0, (total?.count ?? 0) - seen.length);
  return shareOf(seen, unseen);
};

const shareOf = (exercises: readonly ExerciseEvidence[], unseen: number): TopicCompletion => {
  let passed = 0;
  let weight = unseen;
  for (const exercise of exercises) {
    const counts = DIFFICULTY_WEIGHT[exercise.difficulty];
    weight += counts;
    if (exercise.passed) passed += counts;
  }
  return { score: clamp01(passed / weight), size: exercises.length + unseen };
};

/** Completion over all topics begun: their mean, weighted by size. Undefined without any. */
export const overallCompletion = (topics: readonly TopicCompletion[]): number | undefined => {
  const size = topics.reduce((sum, topic) => sum + topic.size, 0);
  if (size === 0) return undefined;
  return topics.reduce((sum, topic) => sum + topic.score * topic.size, 0) / size;
};
