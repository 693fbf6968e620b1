import { type CohortMember, memberOf } from '@mastery/domain-scoring';
import type { Clock, StateStore } from '@mastery/ports';
import { readMemberIds, readStudents } from './read-members.ts';

/** What is known of a cohort. */
export interface CohortFacts {
  /** Sorted. */
  readonly members: readonly string[];
  /** Of those of whom something is known. */
  readonly known: readonly CohortMember[];
  /** As of when, milliseconds since the epoch. */
  readonly at: number;
}

/** Reads what is known of a cohort. */
export type ReadCohort = (cohort: string) => Promise<CohortFacts>;

/** What reading a cohort needs. */
export interface CohortFactsDeps {
  readonly store: Pick<StateStore, 'getMany'>;
  readonly clock: Clock;
}

interface Remembered {
  readonly of: ReadonlyMap<string, CohortMember>;
  readonly at: number;
}

/** What is older is read anew, while it still answers. */
const FRESH_MS = 10_000;
/** What is older answers no more. */
const STALE_MS = 60_000;
/** Cohorts that are remembered. */
const MAX_COHORTS = 50;

/**
 * Reads a cohort from its members' current documents, never from increments. That takes a second for a thousand
 * members, so what was read answers for 10 s, and up to 60 s while it is read anew; who is a member is read each
 * time, so whoever left or was erased is out at once, and whoever joined is read at once.
 */
export const createReadCohort = ({ store, clock }: CohortFactsDeps): ReadCohort => {
  const remembered = new Map<string, Remembered>();
  const refreshing = new Map<string, Promise<Remembered>>();

  const read = async (members: readonly string[]): Promise<Remembered> => {
    const at = clock.now();
    const of = new Map<string, CohortMember>();
    await readStudents(store, members, ({ result, struggle }) => {
      of.set(result.student_id, memberOf(result, struggle, at));
    });
    return { of, at };
  };
  const readAnew = async (cohort: string, members: readonly string[]): Promise<Remembered> => {
    try {
      const fresh = await read(members);
      remembered.delete(cohort);
      remembered.set(cohort, fresh);
      for (const oldest of remembered.keys()) {
        if (remembered.size <= MAX_COHORTS) break;
        remembered.delete(oldest);
      }
      return fresh;
    } finally {
      refreshing.delete(cohort);
    }
  };
  const refresh = (cohort: string, members: readonly string[]): Promise<Remembered> => {
    const flight = refreshing.get(cohort) ?? readAnew(cohort, members);
    refreshing.set(cohort, flight);
    return flight;
  };
  const standing = async (cohort: string, members: readonly string[]): Promise<Remembered> => {
    const found = remembered.get(cohort);
    const age = clock.now() - (found?.at ?? -Infinity);
    if (found === undefined || age > STALE_MS) return refresh(cohort, members);
    // A failure shows once what stands is too old to answer.
    if (age > FRESH_MS) refresh(cohort, members).catch(() => undefined);
    return found;
  };

  return async (cohort) => {
    const members = await readMemberIds(store, cohort);
    const { of, at } = await standing(cohort, members);
    const joined = members.filter((student) => !of.has(student));
    const { of: more } = await read(joined);
    const known = members.flatMap((student) => of.get(student) ?? more.get(student) ?? []);
    return { members, known, at };
  };
};
