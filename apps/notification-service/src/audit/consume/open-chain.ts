import {
  type BatchControl,
  type EventLogReader,
  type RecordBatch,
  etagAfterWrite,
} from '@mastery/ports';
import type { Head } from '../chain/append.ts';
import { moved } from '../chain/hashes.ts';
import {
  type OpenSegment,
  beginChain,
  chainOf,
  segmentAfter,
  standsInPlaceOf,
} from '../chain/segment.ts';
import type { Place } from '../chain/trail-store.ts';
import type { ReadRecord } from './read-record.ts';
import { type RepairDeps, beginBehind, repairHead } from './repair.ts';

/** What is remembered of a partition, within one generation. */
export interface Memory {
  readonly generation: number;
  /** Where the chain goes on, as we left it, and the link of its head. */
  readonly head: Pick<OpenSegment, 'next' | 'previous'>;
}

/** What opening a chain needs. */
export interface OpenDeps extends RepairDeps {
  readonly reader: Pick<EventLogReader, 'read'>;
  readonly readRecord: ReadRecord;
}

/**
 * The head of the batch's partition, to which the batch is to be appended; null when the partition was sent elsewhere, and
 * the batch counts for nothing. What a process did not write itself it believes only after log and head were
 * found to belong together.
 */
export const openChain = async (
  deps: OpenDeps,
  batch: RecordBatch,
  control: BatchControl,
  memory: Memory | undefined,
): Promise<Head | null> => {
  const found = await deps.trail.head(batch);
  if (found.kind === 'none') return withoutHead(deps, batch, control, memory);
  if (found.kind === 'broken') {
    const start = Number((await control.range()).start);
    const known = memory?.head.previous ?? null;
    control.seek(String(await repairHead(deps, placeOf(batch), found, { known, start })));
    return null;
  }
  const head = { open: found.segment, etag: found.etag, bytes: found.bytes };
  if (memory?.generation === batch.generation) {
    const { next } = memory.head;
    // Whatever comes behind what we did follows it in the log, whichever offsets lie between.
    if (head.open.next >= next && firstOf(batch) >= next) return head;
    if (head.open.next < next) deps.events.wentBack(placeOf(batch), head.open.next);
  }
  return belongTogether(deps, batch, control, await caughtUp(deps, head));
};

/** A chain begins where its log does. */
const withoutHead = async (
  deps: OpenDeps,
  batch: RecordBatch,
  control: BatchControl,
  memory: Memory | undefined,
): Promise<Head | null> => {
  const start = Number((await control.range()).start);
  if (!(await nothingBetween(deps, batch, start, firstOf(batch)))) {
    deps.events.headGone(placeOf(batch));
    control.seek(String(start));
    return null;
  }
  if (memory !== undefined) deps.events.headGone(placeOf(batch));
  const open = beginChain(placeOf(batch), deps.clock.now(), start);
  return { open, etag: undefined, bytes: 0 };
};

/** A head that lags behind full segments, whoever wrote them, follows them first. */
const caughtUp = async ({ trail, sealer, clock }: OpenDeps, head: Head): Promise<Head> => {
  let { open } = head;
  for (;;) {
    const found = await trail.full(open, open.segment);
    if (found.kind !== 'sealed' || !standsInPlaceOf(found.segment, open)) break;
    open = moved(segmentAfter(found.segment), open.entries);
  }
  if (open === head.open) return head;
  await trail.replaceHead(sealer.seal(open, clock.now()), head.etag);
  const etag = etagAfterWrite(head.etag);
  return { open, etag, bytes: JSON.stringify(open.entries).length };
};

const placeOf = ({ topic, partition }: Place): Place => ({ topic, partition });
const firstOf = ({ records: [first] }: RecordBatch): number => Number(first?.offset);

/** Sees to it that a head which somebody else left is the one of this log, and that nothing is left out in between. */
const belongTogether = async (
  deps: OpenDeps,
  batch: RecordBatch,
  control: BatchControl,
  head: Head,
): Promise<Head | null> => {
  const { open } = head;
  const last = await lastEntry(deps, open);
  const seen = last && batch.records.find(({ offset }) => Number(offset) === last.offset);
  if (last !== undefined && seen !== undefined) {
    if (nameOf(deps.readRecord(seen)) === nameOf(last)) return head;
    return anotherLog(deps, head, control);
  }
  const range = await control.range();
  const [start, end] = [Number(range.start), Number(range.end)];
  if (end < open.next) return anotherLog(deps, head, control);
  // Of a chain that has just begun, or whose last record the log no longer has, nothing can be compared.
  const comparable = last !== undefined && last.offset >= start;
  const begins = comparable ? last.offset : Math.max(start, open.next);
  if (!comparable && (await nothingBetween(deps, batch, begins, firstOf(batch)))) {
    if (start > open.next) deps.events.gap(placeOf(batch), open.next, start);
    return head;
  }
  control.seek(String(begins));
  return null;
};

/** The last entry of this log, also when it stands in the segment before. */
const lastEntry = async ({ trail }: OpenDeps, open: OpenSegment) => {
  const [own, { previous }] = [open.entries.at(-1), open];
  if (own !== undefined || previous === null) return own;
  const isOfThisLog = chainOf(previous.segment) === chainOf(open.segment);
  const found = isOfThisLog ? await trail.full(open, previous.segment) : null;
  return found?.kind === 'sealed' ? found.segment.entries.at(-1) : undefined;
};

const anotherLog = async (deps: OpenDeps, head: Head, control: BatchControl): Promise<null> => {
  const { start } = await control.range();
  deps.events.anotherLog(placeOf(head.open));
  await beginBehind(deps, head, Number(start));
  control.seek(start);
  return null;
};

/** Offsets without a record, marks of transactions, are passed over only when the log itself holds nothing there. */
const nothingBetween = async (
  { reader }: OpenDeps,
  { topic, partition }: Place,
  from: number,
  to: number,
): Promise<boolean> => {
  if (from >= to) return true;
  const stretch = { topic, partition, from: String(from), to: String(to) };
  for await (const records of reader.read(stretch)) if (records.length > 0) return false;
  return true;
};

const nameOf = (entry: ReturnType<ReadRecord>): string =>
  entry.kind === 'unreadable' ? entry.sha256 : entry.id;
