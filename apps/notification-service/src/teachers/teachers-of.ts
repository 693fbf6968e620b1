import type { Clock, StateStore } from '@mastery/ports';
import { cohortMembersKey, cohortTeachersKey, studentCohortsKey } from '@mastery/state-keys';
import { readDocuments } from '../recipients/documents.ts';
import { TEACHES_MS, type TeachersOfCohort } from './note-teacher.ts';

/** Who teaches a cohort in which each of these students is now; students without teachers are left out. */
export const createTeachersOf =
  ({ store, clock }: { readonly store: Pick<StateStore, 'getMany'>; readonly clock: Clock }) =>
  async (students: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> => {
    // Cohorts that name a student or did so lately; only the list of members says who is in one now.
    const named = await readDocuments<Readonly<Record<string, number>>>(
      store,
      students.map(studentCohortsKey),
    );
    const cohortsOf = (student: string) => Object.keys(named.get(studentCohortsKey(student)) ?? {});
    const cohorts = [...new Set(students.flatMap(cohortsOf))];
    const noted = await readDocuments<TeachersOfCohort>(store, cohorts.map(cohortTeachersKey));
    const since = clock.now() - TEACHES_MS;
    const teachers = new Map(
      cohorts.map((cohort) => {
        const known = Object.entries(noted.get(cohortTeachersKey(cohort)) ?? {});
        return [cohort, known.filter(([, at]) => at > since).map(([teacher]) => teacher)] as const;
      }),
    );
    const taught = cohorts.filter((cohort) => (teachers.get(cohort) ?? []).length > 0);
    const members = await membersOf(store, taught);
    return new Map(
      students.flatMap((student) => {
        const own = cohortsOf(student).filter((cohort) => members.get(cohort)?.has(student));
        const found = new Set(own.flatMap((cohort) => teachers.get(cohort) ?? []));
        return found.size === 0 ? [] : [[student, [...found]] as const];
      }),
    );
  };

const membersOf = async (store: Pick<StateStore, 'getMany'>, cohorts: readonly string[]) => {
  const found = await readDocuments<readonly string[]>(store, cohorts.map(cohortMembersKey));
  return new Map(
    cohorts.map((cohort) => [cohort, new Set(found.get(cohortMembersKey(cohort)) ?? [])]),
  );
};
