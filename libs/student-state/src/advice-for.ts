import {
  type Curriculum,
  DAY_MS,
  type Review,
  TARGET,
  componentsOn,
  effectiveResult,
  recommendationsFor,
  reviewOn,
  withDueWork,
  withoutExempted,
} from '@mastery/domain-scoring';
import type { Recommendation } from '@mastery/event-schemas';
import type { StudentState } from './student-state.ts';

/** A topic that was reached and is due for review. */
export interface DueReview extends Review {
  readonly topic: string;
}

/** What a student should do now. */
export interface Advice {
  readonly recommendations: readonly Recommendation[];
  /** The one remembered least first. */
  readonly reviews: readonly DueReview[];
}

/**
 * Adaptive recommendations as of an instant: gaps and work that is due, the most urgent first, and what was
 * reached and is likely to be forgotten. What is below the target is a gap and no review.
 * @param at milliseconds since the epoch
 * @param limit of each of the two, 1..10
 */
export const adviceFor = (
  state: StudentState,
  curriculum: Curriculum | null,
  at: number,
  limit: number,
): Advice => {
  const today = Math.floor(at / DAY_MS);
  const counted = withoutExempted(state.evidence, curriculum, state.rulings);
  const { scores } = componentsOn(counted.evidence, today, counted.curriculum);
  const gaps = recommendationsFor(counted.evidence, scores, counted.curriculum, { limit });
  return {
    recommendations: withDueWork(gaps, counted.evidence, today).slice(0, limit),
    reviews: dueReviews(state, at, today).slice(0, limit),
  };
};

const dueReviews = (
  { result, reviews }: StudentState,
  at: number,
  today: number,
): readonly DueReview[] => {
  const topics = result === null ? {} : effectiveResult(result, at).topics;
  return Object.entries(reviews)
    .filter(([topic]) => Object.hasOwn(topics, topic) && (topics[topic]?.score ?? 0) >= TARGET)
    .map(([topic, memory]) => ({ topic, ...reviewOn(memory, today) }))
    .filter(({ dueDay }) => dueDay <= today)
    .sort(
      (one, other) =>
        one.retrievability - other.retrievability || (one.topic < other.topic ? -1 : 1),
    );
};
