import { type CompareRequest, type CompareResponse, MIN_COMPARED } from '@mastery/api-schemas';
import { percentileOf, percentileRank, round4, scoresOf } from '@mastery/domain-scoring';
import type { ReadCohort } from './cohort-facts.ts';

/** A comparison, or why there is none. */
export type Compared =
  | { readonly kind: 'compared'; readonly answer: CompareResponse }
  | { readonly kind: 'not-a-member' | 'no-score' | 'too-few' };

/**
 * Where a student stands in a cohort: their percentile, with ties at their mean rank. In a cohort of fewer than
 * five who have a score, mean and percentile would tell one student about another.
 */
export const createCompare =
  (readCohort: ReadCohort) =>
  async ({ cohort, student_id }: CompareRequest): Promise<Compared> => {
    const { members, known, at } = await readCohort(cohort);
    if (!members.includes(student_id)) return { kind: 'not-a-member' };
    const scores = scoresOf(known);
    if (scores.length < MIN_COMPARED) return { kind: 'too-few' };
    const score = known.find((member) => member.student_id === student_id)?.mastery_score ?? null;
    if (score === null) return { kind: 'no-score' };
    const answer = {
      cohort,
      student_id,
      calculated_at: new Date(at).toISOString(),
      mastery_score: score,
      percentile: round4(percentileRank(scores, score)),
      scored: scores.length,
      mean_score: round4(scores.reduce((sum, each) => sum + each, 0) / scores.length),
      median_score: round4(percentileOf(scores, 0.5)),
    };
    return { kind: 'compared', answer };
  };
