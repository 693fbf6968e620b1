import type { WorkerTally } from '@mastery/api-schemas';
import type { Clock } from '@mastery/ports';
import type { WorkerEvents } from '../events.ts';
import { type Outcome, outcomeLabel } from '../outcome.ts';

/** What this process made of records since its start: duplicates leave no record that could be counted later. */
export interface Tally {
  count(outcomes: readonly Outcome[]): void;
  read(): WorkerTally;
}

/** Where a tally has its name and its beginning from. */
export interface TallyDeps {
  readonly clock: Clock;
  /** A new UUID. */
  readonly newId: () => string;
}

/** Begins to count. */
export const createTally = ({ clock, newId }: TallyDeps): Tally => {
  const named = { process: newId(), since: new Date(clock.now()).toISOString() };
  const counts = { applied: 0, duplicate: 0, invalid: 0, failed: 0 };
  return {
    count: (outcomes) => {
      for (const outcome of outcomes) counts[outcomeLabel(outcome)] += 1;
    },
    read: () => ({
      ...{ scope: 'process', ...named },
      applied: counts.applied,
      duplicates: counts.duplicate,
      dead_lettered: counts.invalid + counts.failed,
    }),
  };
};

/** These events, counted. */
export const counted = (events: WorkerEvents, tally: Pick<Tally, 'count'>): WorkerEvents => ({
  ...events,
  processed: (partition, outcomes, durationMs) => {
    tally.count(outcomes);
    events.processed(partition, outcomes, durationMs);
  },
});
