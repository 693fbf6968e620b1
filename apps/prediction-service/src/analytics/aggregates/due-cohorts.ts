import { utcDay } from '@mastery/domain-scoring';
import type { Clock, StateStore } from '@mastery/ports';
import { readCohorts, readCohortsOfEach } from '../membership/cohorts-of-students.ts';

/** By cohort, the day that its numbers are to be of. */
export type DueCohorts = ReadonlyMap<string, string>;

/** Remembers, in this process alone, of which cohorts the numbers are to be taken anew. */
export interface Due {
  readonly heardOf: (students: Iterable<string>) => void;
  readonly changed: (cohorts: Iterable<string>) => void;
  /** Whatever cohort there is. */
  readonly every: () => void;
  /** What is due, which is not due any more then. @throws StateStoreUnavailable; it stays due */
  hand(): Promise<DueCohorts>;
  /** What was handed out and not taken. */
  putBack(cohorts: DueCohorts): void;
}

/** In which cohorts somebody is is asked when it is handed out, and not with each result: once for all of them. */
export const createDue = (store: Pick<StateStore, 'getMany'>, clock: Clock): Due => {
  /** By student or cohort, the day on which something happened: what did before midnight is of that day. */
  let heard = new Map<string, string>();
  let due = new Map<string, string>();
  let isEvery = true;
  const today = () => utcDay(clock.now());
  const add = (cohorts: Iterable<string>, day: string) => {
    for (const cohort of cohorts) if ((due.get(cohort) ?? '') < day) due.set(cohort, day);
  };

  const find = async (): Promise<void> => {
    const cohorts = await readCohorts(store);
    if (isEvery) add(cohorts, today());
    isEvery = false;
    const asked = heard;
    heard = new Map();
    // Nobody is in a cohort, and whoever joins one makes it due by that.
    if (cohorts.length === 0) return;
    try {
      await readCohortsOfEach(store, [...asked.keys()], (student, own) => {
        add(own, asked.get(student) ?? today());
      });
    } catch (error) {
      heard = new Map([...asked, ...heard]);
      throw error;
    }
  };

  return {
    heardOf: (students) => {
      for (const student of students) heard.set(student, today());
    },
    changed: (cohorts) => {
      add(cohorts, today());
    },
    every: () => {
      isEvery = true;
    },
    hand: async () => {
      if (isEvery || heard.size > 0) await find();
      const handed = due;
      due = new Map();
      return handed;
    },
    putBack: (cohorts) => {
      due = new Map([...cohorts, ...due]);
    },
  };
};
