import { TOPIC } from '@mastery/event-schemas';
import {
  type BatchControl,
  CREATE_ONLY,
  type Clock,
  type EventLogReader,
  type LogRecord,
  type RecordBatch,
  type StateStore,
  type Timers,
} from '@mastery/ports';
import { partitionPositionKey } from '@mastery/state-keys';
import { dayBefore } from '../day-close/days.ts';
import { offsetOf } from '../outcome.ts';
import { idInRecord } from './id-in-record.ts';
import { type PartitionMemory, forget } from './memory.ts';
import { PartitionRefused, remedy } from './partition-refused.ts';
import { type StoredPosition, positionBefore, storedPosition } from './position.ts';

/** What finding the beginning needs. */
export interface BeginDeps {
  readonly store: StateStore;
  readonly reader: Pick<EventLogReader, 'ranges'>;
  readonly clock: Clock;
  readonly timers: Timers;
}

/** Redis syncs its log every second: by then what it has acknowledged survives a crash. */
const SYNCED_MS = 2_000;

/**
 * Where a partition begins: at the stored position, not at the committed offset, because the store may have
 * gone back while the offset did not. Seeks there; what is fetched already must be dropped.
 *
 * @throws PartitionRefused when log and store do not belong together; says the remedy
 */
export const begin = async (
  deps: BeginDeps,
  memory: PartitionMemory,
  control: BatchControl,
): Promise<void> => {
  forget(memory);
  memory.partitions = (await deps.reader.ranges(TOPIC.requests)).length;
  const { start, end } = await control.range();
  const found = await readPosition(deps.store, memory.partition);
  if (found === null) {
    if (memory.isKnownToStore) throw new PartitionRefused(memory.partition, remedy.vanished);
    await createPosition(deps, memory.partition, start);
    await control.heartbeat();
    return;
  }
  memory.isKnownToStore = true;
  const { offset } = found.position;
  if (Number(start) > offset + 1) {
    throw new PartitionRefused(memory.partition, remedy.logBeginsLater(offset, start));
  }
  if (Number(end) < offset + 1) {
    throw new PartitionRefused(memory.partition, remedy.logEndsEarlier(offset, end));
  }
  // The record before the first of a log, or one that retention took, cannot be compared any more.
  const isThere = offset >= Number(start);
  memory.phase = isThere ? { kind: 'checking', stored: found } : running(found);
  control.seek(String(isThere ? offset : offset + 1));
};

const running = (stored: StoredPosition) =>
  ({ kind: 'running', stored, done: stored.position, sentBackFrom: null }) as const;

const readPosition = async (
  store: StateStore,
  partition: number,
): Promise<StoredPosition | null> => {
  const key = partitionPositionKey(TOPIC.requests, partition);
  const found = (await store.getMany([key])).get(key);
  return found === undefined ? null : storedPosition(found);
};

const createPosition = async (
  { store, clock, timers }: BeginDeps,
  partition: number,
  start: string,
): Promise<void> => {
  const position = positionBefore(partition, start, dayBefore(clock.now()));
  const key = partitionPositionKey(TOPIC.requests, partition);
  const value = JSON.stringify(position);
  await store.transact([{ kind: 'upsert', key, value, etag: CREATE_ONLY }]);
  await timers.sleep(SYNCED_MS);
};

/**
 * The records of a batch that are to be processed now; none while the partition is not where it must
 * go on, then the batch is dropped and comes again from the right place.
 *
 * @throws PartitionRefused when the record at the stored offset is not the event that was there, or when
 *   records that were not processed are gone from the log
 */
export const accept = async (
  deps: BeginDeps,
  memory: PartitionMemory,
  batch: RecordBatch,
  control: BatchControl,
): Promise<readonly LogRecord[]> => {
  const [first] = batch.records;
  if (first === undefined) return [];
  const { phase } = memory;
  switch (phase.kind) {
    case 'unknown':
      await begin(deps, memory, control);
      return [];
    case 'checking': {
      const { offset, event_id: expected } = phase.stored.position;
      if (offsetOf(first) !== offset) {
        await begin(deps, memory, control);
        return [];
      }
      if (idInRecord(first) !== expected) {
        throw new PartitionRefused(memory.partition, remedy.otherEvent(offset));
      }
      memory.phase = running(phase.stored);
      return batch.records.slice(1);
    }
    case 'running': {
      const next = phase.done.offset + 1;
      const from = offsetOf(first);
      if (from === next) return batch.records;
      // From the position on, records may come again that were fetched before a seek. What lies before it is
      // nothing that was asked for: the log may be another, and the record at the position tells.
      if (from < next && from >= phase.stored.position.offset) return batch.records;
      if (from < next) {
        await begin(deps, memory, control);
        return [];
      }
      // A seek that has not landed, or offsets that hold no record. Only what lies behind such a hole begins at
      // the same offset again; what was fetched before a seek may come in several batches, one behind the other.
      if (from === phase.sentBackFrom) {
        const { start } = await control.range();
        if (Number(start) <= next) return batch.records;
        throw new PartitionRefused(
          memory.partition,
          remedy.logBeginsLater(phase.done.offset, start),
        );
      }
      memory.phase = { ...phase, sentBackFrom: from };
      control.seek(String(next));
      return [];
    }
  }
};
