import { type CohortRequest, type CohortResponse, MAX_STRUGGLING } from '@mastery/api-schemas';
import { type CohortMember, summarise, utcDay } from '@mastery/domain-scoring';
import type { StateStore } from '@mastery/ports';
import { readAggregates } from '../analytics/aggregates/stored-aggregate.ts';
import type { ReadCohort } from './cohort-facts.ts';

/** What the numbers of a cohort are made from. */
export interface CohortDeps {
  readonly store: Pick<StateStore, 'getMany'>;
  readonly readCohort: ReadCohort;
}

/**
 * A cohort in numbers, exact as of its members' documents, and as it was at the end of days before.
 * @returns null for a cohort that nobody is in
 */
export const createCohort =
  ({ store, readCohort }: CohortDeps) =>
  async ({ cohort, days }: CohortRequest): Promise<CohortResponse | null> => {
    const { members, known, at } = await readCohort(cohort);
    if (members.length === 0) return null;
    return {
      cohort,
      calculated_at: new Date(at).toISOString(),
      ...summarise(members.length, known),
      struggling_students: known
        .filter(({ causes }) => causes.length > 0)
        .toSorted(byScore)
        .slice(0, MAX_STRUGGLING)
        .map(told),
      daily: [...(await readAggregates(store, cohort, utcDay(at), days))],
    };
  };

const byScore = (one: CohortMember, other: CohortMember): number =>
  (one.mastery_score ?? 1) - (other.mastery_score ?? 1);

/** A member as the wire carries them. */
export const told = ({ causes, ...member }: CohortMember) => ({
  ...member,
  causes: causes.map((cause) => ({ ...cause })),
});
