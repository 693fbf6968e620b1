import type { Clock, Logger, StateStore } from '@mastery/ports';
import { membersByCohort } from '../security/cohort-scope.ts';

/** Who is in the cohorts that somebody watches now. */
export interface Memberships {
  /**
   * Knows these cohorts from now on, until released.
   * @throws StateStoreUnavailable
   */
  watch(cohorts: readonly string[]): Promise<() => void>;
  /** Undefined for a cohort that nobody watches. */
  membersOf(cohort: string): ReadonlySet<string> | undefined;
  /** The watched cohorts that a student is in. */
  cohortsOf(studentId: string): readonly string[];
  close(): void;
}

/** What the memberships are made of. */
export interface MembershipsDeps {
  readonly store: Pick<StateStore, 'getMany'>;
  readonly clock: Clock;
  readonly log: Logger;
  /** Nobody knows any more who is in a cohort: whoever watches must stop. */
  readonly onLost: () => void;
  /** How often they are read, milliseconds; 5,000 unless given. */
  readonly refreshMs?: number;
}

const REFRESH_MS = 5_000;
/** After so long without an answer of the store nothing counts any more, milliseconds. */
const LOST_MS = 30_000;

/** All watched cohorts take one read together every 5 s: so long a student who left may still be seen. */
export const createMemberships = (deps: MembershipsDeps): Memberships => {
  const { store, clock, log, refreshMs = REFRESH_MS } = deps;
  const watchers = new Map<string, number>();
  let members = new Map<string, ReadonlySet<string>>();
  let readAt = clock.now();

  const read = async (cohorts: readonly string[]) => {
    const found = await membersByCohort(store, cohorts);
    members = new Map([...members, ...found].filter(([cohort]) => watchers.has(cohort)));
  };
  const refresh = async () => {
    if (watchers.size === 0) {
      readAt = clock.now();
      return;
    }
    try {
      await read([...watchers.keys()]);
      readAt = clock.now();
    } catch (error) {
      log.warn({ error }, 'who is in the watched cohorts could not be read');
      if (clock.now() - readAt > LOST_MS) deps.onLost();
    }
  };
  const timer = setInterval(() => void refresh(), refreshMs).unref();

  const add = (cohort: string, by: number) => {
    const left = (watchers.get(cohort) ?? 0) + by;
    if (left > 0) watchers.set(cohort, left);
    else {
      watchers.delete(cohort);
      members.delete(cohort);
    }
  };
  return {
    watch: async (cohorts) => {
      for (const cohort of cohorts) add(cohort, 1);
      const release = () => {
        for (const cohort of cohorts) add(cohort, -1);
      };
      try {
        await read(cohorts);
      } catch (error) {
        release();
        throw error;
      }
      return release;
    },
    membersOf: (cohort) => members.get(cohort),
    cohortsOf: (studentId) =>
      [...members].flatMap(([cohort, ids]) => (ids.has(studentId) ? [cohort] : [])),
    close: () => clearInterval(timer),
  };
};
