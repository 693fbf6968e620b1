import type { Clock, Logger, StateStore } from '@mastery/ports';
import { createReadCohort } from '../../cohorts/cohort-facts.ts';
import { createDue } from './due-cohorts.ts';
import { aggregateWrite } from './stored-aggregate.ts';

/** Keeps the daily numbers of cohorts. */
export interface Aggregates {
  /** Something is new of these students: the numbers of their cohorts are to be taken anew. */
  heardOf(students: Iterable<string>): void;
  /** Others are in these cohorts now: their numbers are to be taken anew. */
  changed(cohorts: Iterable<string>): void;
  /** Partitions came to us, and whoever had them may have ended before taking what was due: everything is. */
  tookOver(): void;
  /** Takes anew what is to be taken; resolves whatever happens. */
  take(): Promise<void>;
}

/** What keeping daily numbers needs. */
export interface AggregatesDeps {
  readonly store: StateStore;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Taking rests so many times as long as it took: where cohorts are large their numbers come later. */
const REST = 9;

/**
 * Daily numbers of each cohort, taken anew from its members' documents when something happened to one of them,
 * once for all that happened meanwhile: a redelivery or a rebuild takes the same numbers again. What is due is
 * remembered in this process alone, so the first look takes every cohort, as does the first after partitions were
 * divided anew.
 */
export const createAggregates = ({ store, clock, log }: AggregatesDeps): Aggregates => {
  const due = createDue(store, clock);
  let isTaking = false;
  let restsUntil = -Infinity;

  const takeDue = async (): Promise<void> => {
    const left = new Map(await due.hand());
    try {
      for (const [cohort, date] of left) {
        // Read by nobody else, so nothing that was remembered can be older than what happened.
        const facts = await createReadCohort({ store, clock })(cohort);
        await store.transact([aggregateWrite(cohort, date, facts)]);
        left.delete(cohort);
      }
    } finally {
      due.putBack(left);
    }
  };

  return {
    heardOf: due.heardOf,
    changed: due.changed,
    tookOver: due.every,
    take: async () => {
      const began = clock.now();
      if (isTaking || began < restsUntil) return;
      isTaking = true;
      try {
        await takeDue();
      } catch (error) {
        log.warn({ err: error }, 'the daily numbers of cohorts could not be taken; trying on');
      } finally {
        isTaking = false;
        restsUntil = clock.now() + REST * (clock.now() - began);
      }
    },
  };
};
