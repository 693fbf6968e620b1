import {
  CREATE_ONLY,
  NEVER_EXPIRES,
  type StateStore,
  type StoredValue,
  writing,
} from '@mastery/ports';
import { COHORTS_KEY, TTL_SECONDS, studentCohortsKey } from '@mastery/state-keys';
import { readChunked } from '../read-chunked.ts';
import type { Change } from './change.ts';

/** So many cohorts may name a student. */
export const MAX_COHORTS_OF_STUDENT = 200;

/** `student:{id}:cohorts`: by cohort, when the broker took the last change; milliseconds since the epoch. */
type CohortsOfStudent = ReadonlyMap<string, number>;

const parse = (text: string | undefined): CohortsOfStudent =>
  new Map(Object.entries(JSON.parse(text ?? '{}') as Record<string, number>));
const written = (cohorts: CohortsOfStudent) => JSON.stringify(Object.fromEntries(cohorts));

/** The cohorts whose roster may name a student. */
export const readCohortsOf = async (
  store: StateStore,
  student: string,
): Promise<CohortsOfStudent> => {
  const key = studentCohortsKey(student);
  return parse((await store.getMany([key])).get(key)?.value);
};

/** Tells of each of these students in which cohorts they may be. */
export const readCohortsOfEach = (
  store: Pick<StateStore, 'getMany'>,
  students: readonly string[],
  found: (student: string, cohorts: readonly string[]) => void,
): Promise<void> =>
  readChunked(store, students, studentCohortsKey, (student, { value }) => {
    found(student, [...parse(value).keys()]);
  });

/**
 * Notes, before any roster names them, in which cohorts these students are: an erasure looks nowhere else.
 * @returns the changes without those of students who are in too many cohorts already
 */
export const noteCohortsOf = (
  store: StateStore,
  changes: readonly Change[],
): Promise<readonly Change[]> =>
  writing(async () => {
    const byStudent = Map.groupBy(changes, ({ student }) => student);
    const keys = [...byStudent.keys()].map(studentCohortsKey);
    const found = await store.getMany(keys);
    const noted: Change[] = [];
    const writes = [...byStudent].flatMap(([student, own]) => {
      const key = studentCohortsKey(student);
      const stored = found.get(key);
      const cohorts = new Map(parse(stored?.value));
      for (const change of own) {
        const known = cohorts.get(change.cohort);
        if (known === undefined && cohorts.size >= MAX_COHORTS_OF_STUDENT) continue;
        cohorts.set(change.cohort, Math.max(known ?? 0, change.takenAt));
        noted.push(change);
      }
      const value = written(cohorts);
      if (value === stored?.value) return [];
      const etag = stored?.etag ?? CREATE_ONLY;
      return [{ kind: 'upsert', key, value, etag, ttlSeconds: NEVER_EXPIRES } as const];
    });
    if (writes.length > 0) await store.transact(writes);
    return noted;
  });

/** Forgets the cohorts of a student that the broker took up to `at`, milliseconds since the epoch. */
export const forgetCohortsOf = (store: StateStore, student: string, at: number): Promise<void> =>
  writing(async () => {
    const key = studentCohortsKey(student);
    const stored = (await store.getMany([key])).get(key);
    if (stored === undefined) return;
    const kept = new Map([...parse(stored.value)].filter(([, takenAt]) => takenAt > at));
    const value = written(kept);
    if (value === stored.value && kept.size > 0) return;
    // A deletion knows no ETag, and would take along what somebody else writes at this moment.
    const ttlSeconds = kept.size === 0 ? TTL_SECONDS.emptied : NEVER_EXPIRES;
    await store.transact([{ kind: 'upsert', key, value, etag: stored.etag, ttlSeconds }]);
  });

const cohortsIn = (stored: StoredValue | undefined) =>
  JSON.parse(stored?.value ?? '[]') as readonly string[];

/** Every cohort that ever had a member. */
export const readCohorts = async (store: Pick<StateStore, 'getMany'>): Promise<readonly string[]> =>
  cohortsIn((await store.getMany([COHORTS_KEY])).get(COHORTS_KEY));

/** Notes that these cohorts exist. */
export const noteCohorts = (store: StateStore, cohorts: Iterable<string>): Promise<void> =>
  writing(async () => {
    const stored = (await store.getMany([COHORTS_KEY])).get(COHORTS_KEY);
    const known = cohortsIn(stored);
    const all = [...new Set([...known, ...cohorts])];
    if (all.length === known.length) return;
    const etag = stored?.etag ?? CREATE_ONLY;
    const value = JSON.stringify(all.toSorted());
    await store.transact([{ kind: 'upsert', key: COHORTS_KEY, value, etag }]);
  });
