import { TOPIC } from '@mastery/event-schemas';
import type { EventLogReader, LogRange, StateStore } from '@mastery/ports';
import { partitionPositionKey } from '@mastery/state-keys';
import { idInRecord } from '../partition/id-in-record.ts';
import {
  type PartitionPosition,
  type StoredPosition,
  storedPosition,
} from '../partition/position.ts';

/** What beginning anew needs. */
export interface BeginAnewDeps {
  readonly store: StateStore;
  readonly reader: EventLogReader;
}

/** What became of one partition. */
export type BegunAnew =
  /** Log and position belong together: nothing was touched. */
  | 'untouched'
  /** Another log stands there: its offsets begin a new epoch. */
  | 'new-epoch'
  /** The log has lost what lay before its beginning: the partition goes on from there. */
  | 'gap-accepted';

/** Partitions that are looked at together: forming a group to read each may take seconds. */
const AT_ONCE = 40;

/**
 * The remedy for partitions whose log is not the one that the store knows: where the topic was made again,
 * a new epoch begins at the log's start; where retention overtook the engine, the gap is accepted. A
 * partition whose log and position belong together is never touched: its events would count twice.
 */
export const beginAnew = async (
  deps: BeginAnewDeps,
): Promise<readonly { readonly partition: number; readonly outcome: BegunAnew }[]> => {
  const ranges = await deps.reader.ranges(TOPIC.requests);
  const outcomes: { partition: number; outcome: BegunAnew }[] = [];
  for (let from = 0; from < ranges.length; from += AT_ONCE) {
    const some = ranges.slice(from, from + AT_ONCE).map(async (range, index) => {
      const partition = from + index;
      return { partition, outcome: await beginPartition(deps, partition, range) };
    });
    outcomes.push(...(await Promise.all(some)));
  }
  return outcomes;
};

const beginPartition = async (
  deps: BeginAnewDeps,
  partition: number,
  range: LogRange,
): Promise<BegunAnew> => {
  const key = partitionPositionKey(TOPIC.requests, partition);
  const found = (await deps.store.getMany([key])).get(key);
  if (found === undefined) return 'untouched';
  const stored = storedPosition(found);
  const outcome = await diagnose(deps, stored, range);
  if (outcome === 'untouched') return outcome;
  const { epoch } = stored.position;
  const position: PartitionPosition = {
    ...stored.position,
    offset: Number(range.start) - 1,
    event_id: null,
    epoch: outcome === 'new-epoch' ? epoch + 1 : epoch,
  };
  const value = JSON.stringify(position);
  await deps.store.transact([{ kind: 'upsert', key, value, etag: stored.etag }]);
  return outcome;
};

const diagnose = async (
  { reader }: BeginAnewDeps,
  { position }: StoredPosition,
  { start, end }: LogRange,
): Promise<BegunAnew> => {
  const { offset, partition, event_id: expected } = position;
  if (Number(end) < offset + 1) return 'new-epoch';
  if (Number(start) > offset + 1) return 'gap-accepted';
  if (offset < Number(start)) return 'untouched';
  const part = { topic: TOPIC.requests, partition, from: String(offset), to: String(offset + 1) };
  for await (const records of reader.read(part)) {
    const [record] = records;
    if (record !== undefined) return idInRecord(record) === expected ? 'untouched' : 'new-epoch';
  }
  return 'new-epoch';
};
