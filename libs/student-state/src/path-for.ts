import {
  type Curriculum,
  DAY_MS,
  type PathStep,
  type PathTopic,
  adaptivePath,
  effectiveResult,
  recommendPath,
  reviewOn,
} from '@mastery/domain-scoring';
import type { MasteryResult } from '@mastery/event-schemas';
import type { StudentState } from './student-state.ts';

/**
 * The learning path of a student, next step first: the one that results recommend and that readers ask for.
 * With a curriculum it is the adaptive one; without, the topics begun that are below the target, weakest first.
 * @param at milliseconds since the epoch: overrides and reviews are judged as of then
 * @param limit how many steps at most; left out, 10
 */
export const pathFor = (
  { result, reviews }: Pick<StudentState, 'result' | 'reviews'>,
  curriculum: Curriculum | null,
  at: number,
  limit?: number,
): readonly PathStep[] => {
  const topics = result === null ? {} : effectiveResult(result, at).topics;
  if (curriculum === null) {
    return recommendPath(topics, null, limit).map((topic) => ({
      topic,
      kind: 'learn',
      reason: 'It is begun and below the target.',
    }));
  }
  const today = Math.floor(at / DAY_MS);
  return adaptivePath(pathTopics(topics, reviews, today), curriculum, today, limit);
};

const pathTopics = (
  topics: MasteryResult['topics'],
  reviews: StudentState['reviews'],
  today: number,
): Readonly<Record<string, PathTopic>> =>
  Object.fromEntries(
    Object.entries(topics).map(([id, { score, knowledge = 0.5, interval }]) => {
      const memory = Object.hasOwn(reviews, id) ? reviews[id] : undefined;
      const review = memory === undefined ? null : reviewOn(memory, today);
      const { low, high } = interval ?? { low: 0, high: 1 };
      return [id, { score, chance: knowledge, low, high, review }];
    }),
  );
