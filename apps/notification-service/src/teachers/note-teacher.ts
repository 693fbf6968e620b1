import { type Clock, type StateStore } from '@mastery/ports';
import { TTL_SECONDS, cohortTeachersKey, teacherCohortsKey } from '@mastery/state-keys';
import { changeDocument, readDocuments } from '../recipients/documents.ts';

/** `cohort:{id}:teachers`: by `teacher:{sub}`, when their token last named the cohort; milliseconds since the epoch. */
export type TeachersOfCohort = Readonly<Record<string, number>>;

/** `teacher:{sub}:notifications:cohorts`: what their token named last, and when. */
interface CohortsOfTeacher {
  readonly cohorts: readonly string[];
  readonly at: number;
  /** When that token was issued, seconds since the epoch; left out where it did not say. */
  readonly issued_at?: number | undefined;
}

/** So many teachers a cohort has at most; those whose token named it longest ago go first. */
export const MAX_TEACHERS = 100;
/** Who calls often is noted once in so many milliseconds. */
const NOTED_AGAIN_MS = 24 * 3_600_000;

/** How long a teacher is told of a cohort that the token named, milliseconds. */
export const TEACHES_MS = TTL_SECONDS.cohortTeachers * 1_000;

/**
 * Notes which cohorts a teacher's token names.
 * @param issuedAt when the token was issued, seconds since the epoch, where it says so
 */
export type NoteTeacher = (
  teacher: string,
  cohorts: readonly string[],
  issuedAt?: number,
) => Promise<void>;

/**
 * Struggles of the students of these cohorts reach the teacher for 90 days, or until a later call with a token that
 * does not name the cohort. A token that is older than one that called, or does not say, changes nothing: a cohort that
 * was taken away does not come back with it.
 */
export const createNoteTeacher =
  ({ store, clock }: { readonly store: StateStore; readonly clock: Clock }): NoteTeacher =>
  async (teacher, cohorts, issuedAt) => {
    const key = teacherCohortsKey(teacher);
    const before = (await readDocuments<CohortsOfTeacher>(store, [key])).get(key);
    if (before?.issued_at !== undefined && (issuedAt ?? 0) < before.issued_at) return;
    const now = clock.now();
    const named = [...new Set(cohorts)].toSorted();
    const left = (before?.cohorts ?? []).filter((cohort) => !named.includes(cohort));
    if (before === undefined && named.length === 0) return;
    const isKnown = left.length === 0 && before?.cohorts.length === named.length;
    const isFresh = isKnown && now - before.at < NOTED_AGAIN_MS;
    if (isFresh && before.issued_at === issuedAt) return;
    if (!isFresh) {
      // Cohorts first: should that be cut off, the next call finds all of it to be done again.
      for (const cohort of named) await setTeacher(store, cohort, teacher, now, true);
      for (const cohort of left) await setTeacher(store, cohort, teacher, now, false);
    }
    const document: CohortsOfTeacher = {
      ...{ cohorts: named, at: isFresh ? before.at : now },
      ...(issuedAt !== undefined && { issued_at: issuedAt }),
    };
    const put = () => ({ kind: 'put' as const, document, result: undefined });
    await changeDocument<CohortsOfTeacher, undefined>(store, key, put, TTL_SECONDS.cohortTeachers);
  };

const setTeacher = (
  store: StateStore,
  cohort: string,
  teacher: string,
  now: number,
  teaches: boolean,
): Promise<void> =>
  changeDocument<TeachersOfCohort, undefined>(
    store,
    cohortTeachersKey(cohort),
    (before = {}) => {
      const others = Object.entries(before).filter(
        ([each, at]) => each !== teacher && at > now - TEACHES_MS,
      );
      const all = [...(teaches ? [[teacher, now] as const] : []), ...others]
        .toSorted(([, a], [, b]) => b - a)
        .slice(0, MAX_TEACHERS);
      if (all.length === 0) return { kind: 'remove', result: undefined };
      return { kind: 'put', document: Object.fromEntries(all), result: undefined };
    },
    TTL_SECONDS.cohortTeachers,
  );
