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
  readonly reader: Pick<EventLogReader, 'ranges' | 'read'>;
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
      // The commit may have been lost; until the next event whoever watches the group would see a lag.
      await control.commit(first.offset);
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
      // A seek that has not landed, or offsets that hold no record: when it comes again, the log itself tells.
      if (from === phase.sentBackFrom) {
        const { start } = await control.range();
        if (Number(start) > next) {
          throw new PartitionRefused(
            memory.partition,
            remedy.logBeginsLater(phase.done.offset, start),
          );
        }
        if (await isHole(deps.reader, memory.partition, next, from)) return batch.records;
      }
      memory.phase = { ...phase, sentBackFrom: from };
      control.seek(String(next));
      return [];
    }
  }
};

/** Whether the log holds no record from one offset up to another: marks of transactions, or what was compacted. */
const isHole = async (
  reader: BeginDeps['reader'],
  partition: number,
  from: number,
  to: number,
): Promise<boolean> => {
  const part = { topic: TOPIC.requests, partition, from: String(from), to: String(to) };
  for await (const records of reader.read(part)) if (records.length > 0) return false;
  return true;
};
