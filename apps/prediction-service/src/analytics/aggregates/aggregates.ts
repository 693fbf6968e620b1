import { utcDay } from '@mastery/domain-scoring';
import type { Clock, Logger, StateStore } from '@mastery/ports';
import { COHORTS_KEY } from '@mastery/state-keys';
import { createReadCohort } from '../../cohorts/cohort-facts.ts';
import { cohortsOfStudents } from '../membership/cohorts-of-students.ts';
import { aggregateWrite } from './stored-aggregate.ts';

/** Keeps the daily numbers of cohorts. */
export interface Aggregates {
  /** Something is new of these students: the numbers of their cohorts are to be taken anew. */
  touched(students: ReadonlySet<string>): Promise<void>;
  /** Takes anew what is to be taken; resolves whatever happens. */
  take(): Promise<void>;
}

/** What keeping daily numbers needs. */
export interface AggregatesDeps {
  readonly store: StateStore;
  readonly clock: Clock;
  readonly log: Logger;
}

/**
 * Daily numbers of each cohort, taken anew from its members' documents when something happened to one of them,
 * once for all that happened meanwhile: a redelivery or a rebuild takes the same numbers again. What is due is
 * remembered in this process alone, so the first look takes every cohort.
 */
export const createAggregates = ({ store, clock, log }: AggregatesDeps): Aggregates => {
  /** By cohort, the day that its numbers are of: what happened before midnight is of that day. */
  let due = new Map<string, string>();
  let isFirst = true;
  let isTaking = false;

  const findAll = async (): Promise<void> => {
    const stored = (await store.getMany([COHORTS_KEY])).get(COHORTS_KEY);
    const today = utcDay(clock.now());
    for (const cohort of JSON.parse(stored?.value ?? '[]') as readonly string[]) {
      if (!due.has(cohort)) due.set(cohort, today);
    }
    isFirst = false;
  };
  const takeDue = async (): Promise<void> => {
    if (isFirst) await findAll();
    const taking = due;
    due = new Map();
    try {
      for (const [cohort, date] of taking) {
        // Read by nobody else, so nothing that was remembered can be older than what happened.
        const facts = await createReadCohort({ store, clock })(cohort);
        await store.transact([aggregateWrite(cohort, date, facts)]);
        taking.delete(cohort);
      }
    } finally {
      due = new Map([...due, ...taking]);
    }
  };

  return {
    touched: async (students) => {
      const today = utcDay(clock.now());
      for (const cohort of await cohortsOfStudents(store, students)) due.set(cohort, today);
    },
    take: async () => {
      if (isTaking) return;
      isTaking = true;
      try {
        await takeDue();
      } catch (error) {
        log.warn({ err: error }, 'the daily numbers of cohorts could not be taken; trying on');
      } finally {
        isTaking = false;
      }
    },
  };
};
