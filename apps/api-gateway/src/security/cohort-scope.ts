import type { Principal } from '@mastery/api-schemas';
import { EVERY_STUDENT, type TeacherScope } from '@mastery/auth-jwt';
import type { StateStore } from '@mastery/ports';
import { cohortMembersKey } from '@mastery/state-keys';
import { z } from 'zod';
import { createFlights } from '../cache/flights.ts';

/** `cohort:{id}:members` as prediction-service keeps it: student ids. */
const members = z.array(z.string());

/**
 * A teacher sees the members of the cohorts that the token names, and nobody else: without the claim,
 * or while nothing is known of a cohort, nobody. Read with every request, so that whoever leaves a
 * cohort is out of sight at once; the thousand students of a batch take one read together.
 */
export const cohortScope = (store: Pick<StateStore, 'getMany'>): TeacherScope => {
  const reads = createFlights<ReadonlySet<string>>();
  return async ({ cohorts }, studentId) => {
    if (cohorts.length === 0) return false;
    const keys = cohorts.map(cohortMembersKey);
    const seen = await reads.join(JSON.stringify(keys), () => membersOf(store, keys));
    return seen.has(studentId);
  };
};

/** Who is in these cohorts, as far as is known. */
export const membersOf = async (
  store: Pick<StateStore, 'getMany'>,
  keys: readonly string[],
): Promise<ReadonlySet<string>> => {
  const stored = await store.getMany(keys);
  return new Set([...stored.values()].flatMap(({ value }) => members.parse(JSON.parse(value))));
};

/** The same of each cohort by itself. */
export const membersByCohort = async (
  store: Pick<StateStore, 'getMany'>,
  cohorts: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
  const stored = await store.getMany(cohorts.map(cohortMembersKey));
  return new Map(
    cohorts.map((cohort) => {
      const value = stored.get(cohortMembersKey(cohort))?.value ?? '[]';
      return [cohort, new Set(members.parse(JSON.parse(value)))];
    }),
  );
};

/** Whether a caller may ask about a cohort: a teacher about those that the token names, unless teachers see all. */
export const mayAskAbout =
  (scope: TeacherScope) =>
  ({ cohort }: { readonly cohort: string }, { role, cohorts }: Principal): boolean =>
    role !== 'teacher' || scope === EVERY_STUDENT || cohorts.includes(cohort);
