import { partitionOfKey } from '@mastery/event-schemas';
import {
  type EventLogProducer,
  EventLogUnavailable,
  type NewRecord,
  type Position,
} from '@mastery/ports';
import type { Send, World } from '../world/calls.ts';
import type { SimulatedProcess } from '../world/process.ts';
import type { Broker } from './broker.ts';

/** How long an append waits for the broker, milliseconds. */
const DEADLINE_MS = 10_000;

const unavailable = () => new EventLogUnavailable('the simulated broker did not confirm');

/**
 * A producer as one process sees it. That it is idempotent does not help against what happens here: a process
 * that was told nothing appends again by a new producer.
 */
export const createProducer = (
  broker: Broker,
  send: Send,
  { faults, random }: Pick<World, 'faults' | 'random'>,
  process: SimulatedProcess,
): EventLogProducer => ({
  append: (topic, records) => {
    if (records.length === 0) return Promise.resolve([]);
    const missing = faults.strikes('partial-append') ? somePartition(broker, random, topic) : null;
    return send(process, {
      what: `appends ${records.length} to ${topic}`,
      deadlineMs: DEADLINE_MS,
      isWrite: true,
      givenUp: unavailable,
      execute: () => {
        if (broker.isAway()) throw unavailable();
        return appendAll(broker, topic, records, missing);
      },
    });
  },
  probe: () =>
    send(process, {
      what: 'probes the broker',
      deadlineMs: DEADLINE_MS,
      isWrite: false,
      givenUp: unavailable,
      execute: () => {
        if (broker.isAway()) throw unavailable();
      },
    }),
  close: () => Promise.resolve(),
});

const somePartition = (broker: Broker, random: World['random'], topic: string): number =>
  random.below(broker.partitions(topic));

/** @param missing a partition whose leader does not answer; its records are not appended */
const appendAll = (
  broker: Broker,
  topic: string,
  records: readonly NewRecord[],
  missing: number | null,
): readonly Position[] => {
  const positions: Position[] = [];
  let isWhole = true;
  for (const record of records) {
    const key = Buffer.from(record.key ?? '');
    const partition = partitionOfKey(key, broker.partitions(topic));
    if (partition === missing) isWhole = false;
    else positions.push(broker.append(topic, record, partition));
  }
  if (!isWhole) throw unavailable();
  return positions;
};
