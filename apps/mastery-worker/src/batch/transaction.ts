import { CREATE_ONLY, type StateOperation, type StateStore, etagAfterWrite } from '@mastery/ports';
import { TTL_SECONDS, processedKey } from '@mastery/state-keys';
import type { PartitionMemory } from '../partition/memory.ts';
import {
  type PartitionPosition,
  type StoredPosition,
  positionWrite,
} from '../partition/position.ts';
import type { FoldedBatch } from './fold.ts';
import type { Loaded } from './load.ts';
import type { OnTheWay } from './passed-again.ts';
import { type StudentWrites, keysToReadBack, studentWrites } from './student-writes.ts';

/** One transaction, and what holds once it is done. */
export interface Transaction {
  readonly operations: readonly StateOperation[];
  readonly onTheWay: OnTheWay;
  /** The position as this transaction leaves it. */
  readonly position: StoredPosition;
  /** Remembers what was written; only for a transaction that succeeded as a whole. */
  readonly written: () => void;
}

/** What a transaction is made from. */
export interface TransactionParts {
  readonly folded: FoldedBatch;
  readonly loaded: Loaded;
  /** The record before the batch: all up to there is applied and published. */
  readonly before: PartitionPosition;
  /** The last record's broker time, milliseconds since the epoch. */
  readonly now: number;
  /** Read back the ETags of the students' other keys, because those that were reckoned are wrong. */
  readonly readBack: boolean;
}

/**
 * Transactional State Update: everything a batch changes: documents, the snapshots of the days that were
 * passed with their components, recent activity, checkpoints, markers (create-only), lists of active
 * students, erasures to come, invalidated predictions and paths, and the position before this batch.
 */
export const transactionOf = async (
  store: StateStore,
  { held, lists, erasures }: PartitionMemory,
  { folded, loaded, before, now, readBack }: TransactionParts,
): Promise<Transaction> => {
  const read = readBack ? await readEtags(store, folded, now) : null;
  const listed = await lists.add(store, listedStudents(folded));
  const erased = await erasures.add(store, erasedStudents(folded));
  const students = [...folded.students].map(([id, student]) => ({
    id,
    etag: loaded.documents.get(id)?.etag,
    writes: studentWrites(id, student, loaded.documents.get(id)?.etag, read, now),
  }));
  const position = positionWrite(before, loaded.position?.etag);
  return {
    operations: [
      ...students.flatMap(({ writes }) => writes.operations),
      ...markerWrites(folded),
      ...listed.operations,
      ...erased.operations,
      position.operation,
    ],
    onTheWay: folded.onTheWay,
    position: position.stored,
    written: () => {
      for (const { id, etag, writes } of students) {
        held.hold(id, ...asLoaded(writes, etag));
      }
      listed.written();
      erased.written();
    },
  };
};

/** About how large a transaction is on its way to the store, in bytes. */
export const bytesOf = (operations: readonly StateOperation[]): number =>
  operations.reduce(
    (sum, operation) =>
      sum + operation.key.length + (operation.kind === 'upsert' ? operation.value.length : 0) + 64,
    0,
  );

const asLoaded = ({ document, text }: StudentWrites, etag: string | undefined) =>
  [{ document, etag: etagAfterWrite(etag) }, text.length] as const;

const readEtags = async (
  store: StateStore,
  { students }: FoldedBatch,
  now: number,
): Promise<ReadonlyMap<string, string>> => {
  const keys = [...students].flatMap(([id, student]) => keysToReadBack(id, student, now));
  const found = await store.getMany(keys);
  return new Map([...found].map(([key, { etag }]) => [key, etag]));
};

const markerWrites = ({ markers }: FoldedBatch): readonly StateOperation[] =>
  [...markers].map(([id, { record, isReplay }]) => ({
    kind: 'upsert',
    key: processedKey(id),
    value: JSON.stringify(record),
    etag: CREATE_ONLY,
    ttlSeconds: isReplay ? TTL_SECONDS.processedReplay : TTL_SECONDS.processed,
  }));

const listedStudents = ({ students }: FoldedBatch): ReadonlyMap<number, readonly string[]> => {
  const byDay = new Map<number, string[]>();
  for (const [id, { listed }] of students) {
    for (const day of listed) byDay.set(day, [...(byDay.get(day) ?? []), id]);
  }
  return byDay;
};

const erasedStudents = ({ students }: FoldedBatch) =>
  [...students].flatMap(([id, { document, isErased, isErasedAgain }]) =>
    (isErased || isErasedAgain) && document.erased !== null
      ? [{ student_id: id, ...document.erased }]
      : [],
  );
