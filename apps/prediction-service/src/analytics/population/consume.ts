import { TOPIC } from '@mastery/event-schemas';
import type { BatchControl, BatchHandler, IdleHandler, StateStore, Timers } from '@mastery/ports';
import { partitionPositionKey } from '@mastery/state-keys';
import type { AnalyticsEvents } from '../analytics-events.ts';
import { type ObserveDeps, outcomesIn } from './observed.ts';
import type { PopulationWriter } from './population-writer.ts';

/** What consuming for the population needs. */
export interface ConsumePopulationDeps extends ObserveDeps {
  readonly store: StateStore;
  readonly timers: Timers;
  readonly writer: PopulationWriter;
  readonly events: Pick<AnalyticsEvents, 'consumed' | 'observed'>;
}

/** How long a batch waits for mastery-worker before it is fetched again, milliseconds. */
const WAIT_MS = 500;

/** How far mastery-worker is with a partition: what lies behind it has its mark, and is in its student's document. */
interface Position {
  readonly offset: number;
  readonly epoch: number;
}

/**
 * mastery.requests → what is believed of items and topics. It follows mastery-worker, whose marks tell what was
 * applied: a record that the worker has not come to yet waits.
 */
export const createConsumePopulation = (deps: ConsumePopulationDeps): BatchHandler => {
  const { store, writer, events } = deps;
  return async ({ topic, partition, records }, control) => {
    const [first] = records;
    if (first === undefined) return;
    const worker = await positionOf(store, partition);
    const passed = records.filter(({ offset }) => Number(offset) <= worker.offset);
    const last = passed.at(-1);
    if (last === undefined) {
      await waitFor(deps, control, first.offset);
      return;
    }
    events.consumed(topic, passed.length);
    const outcomes = await outcomesIn(deps, passed);
    await control.heartbeat();
    if (control.isStale()) return;
    // Where nothing was graded the offset of the group is enough: looking again finds nothing again.
    if (outcomes.length > 0) {
      await writer.observe({ ...worker, partition, last: Number(last.offset) }, outcomes);
      events.observed(outcomes.length);
      await writer.publishIfDue();
    }
    if (control.isStale()) return;
    await control.commit(last.offset);
    const next = records[passed.length];
    if (next !== undefined) control.seek(next.offset);
  };
};

/** Publishes what was observed last, once it is due and nothing more came. */
export const createIdlePopulation =
  ({ writer }: Pick<ConsumePopulationDeps, 'writer'>): IdleHandler =>
  () =>
    writer.publishIfDue();

const waitFor = async (
  { timers }: ConsumePopulationDeps,
  control: BatchControl,
  offset: string,
): Promise<void> => {
  await timers.sleep(WAIT_MS);
  await control.heartbeat();
  control.seek(offset);
};

const positionOf = async (
  store: Pick<StateStore, 'getMany'>,
  partition: number,
): Promise<Position> => {
  const key = partitionPositionKey(TOPIC.requests, partition);
  const stored = (await store.getMany([key])).get(key);
  return stored === undefined ? { offset: -1, epoch: 0 } : (JSON.parse(stored.value) as Position);
};
