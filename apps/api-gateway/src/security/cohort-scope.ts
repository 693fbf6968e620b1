import type { TeacherScope } from '@mastery/auth-jwt';
import type { StateStore } from '@mastery/ports';
import { cohortMembersKey } from '@mastery/state-keys';
import { z } from 'zod';

/** `cohort:{id}:members` as prediction-service keeps it: student ids. */
const members = z.array(z.string());

/**
 * A teacher sees the members of the cohorts that the token names, and nobody else: without the claim,
 * or while nothing is known of a cohort, nobody. Read with every request, so that whoever leaves a
 * cohort is out of sight at once.
 */
export const cohortScope =
  (store: Pick<StateStore, 'getMany'>): TeacherScope =>
  async ({ cohorts }, studentId) => {
    if (cohorts.length === 0) return false;
    const stored = await store.getMany(cohorts.map(cohortMembersKey));
    return [...stored.values()].some(({ value }) =>
      members.parse(JSON.parse(value)).includes(studentId),
    );
  };
