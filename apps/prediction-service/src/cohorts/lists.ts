import type {
  CohortStudentsRequest,
  CohortStudentsResponse,
  CohortsQuestion,
  CohortsResponse,
} from '@mastery/api-schemas';
import type { StateStore } from '@mastery/ports';
import { COHORTS_KEY, cohortMembersKey } from '@mastery/state-keys';
import { told } from './cohort.ts';
import type { ReadCohort } from './cohort-facts.ts';
import { pageOf } from './page.ts';

/** The cohorts that somebody is in, by name: all, or those among the named. */
export const createCohorts =
  (store: Pick<StateStore, 'getMany'>) =>
  async ({ among, cursor, limit }: CohortsQuestion): Promise<CohortsResponse> => {
    const stored = (await store.getMany([COHORTS_KEY])).get(COHORTS_KEY);
    const all = JSON.parse(stored?.value ?? '[]') as readonly string[];
    const seen = among === undefined ? null : new Set(among);
    const { rows, next } = pageOf(
      all.filter((cohort) => seen?.has(cohort) ?? true),
      { cursor, limit },
    );
    const lists = await store.getMany(rows.map(cohortMembersKey));
    const cohorts = rows.map((cohort) => {
      const text = lists.get(cohortMembersKey(cohort))?.value ?? '[]';
      return { cohort, members: (JSON.parse(text) as readonly string[]).length };
    });
    return { cohorts: cohorts.filter(({ members }) => members > 0), next_cursor: next };
  };

/**
 * The students of a cohort by id, those whose id holds what is looked for, in whatever case.
 * @returns null for a cohort that nobody is in
 */
export const createCohortStudents =
  (readCohort: ReadCohort) =>
  async (request: CohortStudentsRequest): Promise<CohortStudentsResponse | null> => {
    const { cohort, q = '' } = request;
    const { members, known, at } = await readCohort(cohort);
    if (members.length === 0) return null;
    const wanted = q.toLowerCase();
    const { rows, next } = pageOf(
      members.filter((student) => student.toLowerCase().includes(wanted)),
      request,
    );
    const byId = new Map(known.map((member) => [member.student_id, told(member)]));
    const students = rows.map(
      (student_id) =>
        byId.get(student_id) ?? { student_id, mastery_score: null, level: null, causes: [] },
    );
    const calculated_at = new Date(at).toISOString();
    return { cohort, calculated_at, students, next_cursor: next };
  };
