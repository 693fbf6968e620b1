import type { Difficulty } from '@mastery/event-schemas';
import type { CurriculumTopic } from '../curriculum.ts';
import type { TopicEvidence } from '../evidence/evidence.ts';
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
 * Passed distinct exercises ÷ exercises in the topic, weighted by difficulty. How many there are says
 * the curriculum, else the upstream total, else what was seen; an exercise that is known only by the
 * count weighs 1. Undefined until the topic is begun.
 * Example: 2 of 4 passed, one of them advanced, none other seen: (1 + 1.2) ÷ (1 + 1.2 + 2) = 0.5238.
 */
export const topicCompletion = (
  { exercises, total }: TopicEvidence,
  curriculum: CurriculumTopic | undefined,
): TopicCompletion | undefined => {
  const seen = Object.entries(exercises);
  if (seen.length === 0) return undefined;
  const known = new Map(curriculum?.exercises.map(({ id, difficulty }) => [id, difficulty]));
  const weightOf = (id: string, difficulty: Difficulty) =>
    DIFFICULTY_WEIGHT[known.get(id) ?? difficulty];

  let passed = 0;
  let weight = 0;
  for (const [id, exercise] of seen) {
    const own = weightOf(id, exercise.difficulty);
    weight += own;
    if (exercise.passed) passed += own;
  }
  let size = seen.length;
  for (const [id, difficulty] of known) {
    if (id in exercises) continue;
    weight += DIFFICULTY_WEIGHT[difficulty];
    size += 1;
  }
  const unseen = curriculum === undefined ? Math.max(0, (total?.count ?? 0) - size) : 0;
  return { score: clamp01(passed / (weight + unseen)), size: size + unseen };
};

/** Completion over all topics begun: their mean, weighted by size. Undefined without any. */
export const overallCompletion = (topics: readonly TopicCompletion[]): number | undefined => {
  const size = topics.reduce((sum, topic) => sum + topic.size, 0);
  if (size === 0) return undefined;
  return topics.reduce((sum, topic) => sum + topic.score * topic.size, 0) / size;
};
