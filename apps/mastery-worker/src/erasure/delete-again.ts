import { dayNumber } from '@mastery/domain-scoring';
import type { BatchControl, Clock, StateOperation, StateStore, StoredValue } from '@mastery/ports';
import { TTL_SECONDS, currentMasteryKey } from '@mastery/state-keys';
import type { FoldedStudent } from '../batch/folded-student.ts';
import { type LoadedDocument, readMany } from '../batch/load.ts';
import { acknowledged } from '../batch/outbox.ts';
import { studentWrites } from '../batch/student-writes.ts';
import {
  type MasteryDocument,
  isTombstone,
  parseDocument,
  serializeDocument,
} from '../document.ts';
import { unlisting } from '../partition/active-lists.ts';
import type { PartitionMemory } from '../partition/memory.ts';
import { placeName } from '../place.ts';
import { ACTIVE_WINDOW_DAYS } from '../steps/active-day.ts';
import { keysOfOldLife } from './old-life.ts';
import type { PendingErasure } from './pending.ts';
import { erasedKeys } from './student-keys.ts';

/** So many are done before the partition's events have their turn again. */
const AT_ONCE = 20;

/**
 * The second deletion, ten minutes after an erasure: what was in flight then, a transaction that came late
 * or a forecast being filled, may have brought a key back. The student also leaves the lists of active
 * students, and the tombstone its outbox; it waits until that is published.
 */
export const deleteAgain = async (
  { store, clock }: { readonly store: StateStore; readonly clock: Clock },
  memory: PartitionMemory,
  control: BatchControl,
): Promise<void> => {
  const due = await memory.erasures.due(store, clock.now());
  for (const erasure of due.slice(0, AT_ONCE)) {
    const key = currentMasteryKey(erasure.student_id);
    const stored = (await store.getMany([key])).get(key);
    if (stored !== undefined && isToPublish(parseDocument(stored.value), memory)) continue;
    const leftovers = await leftoversOf(store, memory.partition, erasure, stored, clock.now());
    const removal = await memory.erasures.remove(store, erasure);
    await control.heartbeat();
    if (control.isStale()) return;
    await store.transact([...leftovers, ...removal.operations]);
    removal.written();
    memory.held.forget();
    memory.lists.forget();
  }
};

/** After a crash the last batch comes again, and with it what was not published then. */
const isToPublish = (document: MasteryDocument, { partition, phase }: PartitionMemory): boolean => {
  if (phase.kind !== 'running') return true;
  const { epoch, offset } = phase.done;
  const next = { place: placeName(epoch, partition), offset: offset + 1 };
  return acknowledged(document, next).outbox.length > 0;
};

/** Only what stands is deleted: should the transaction come late, it finds what a new life has written by then. */
const leftoversOf = async (
  store: StateStore,
  partition: number,
  { student_id: student, at }: PendingErasure,
  stored: StoredValue | undefined,
  now: number,
): Promise<readonly StateOperation[]> => {
  const found = await readMany(store, erasedKeys(student, now));
  const document = stored === undefined ? null : parseDocument(stored.value);
  if (document !== null && !isTombstone(document)) {
    const old = keysOfOldLife(found, student, document, at, now);
    const read = new Map(
      [...found].flatMap(([key, { etag }]) => (old.includes(key) ? [] : [[key, etag] as const])),
    );
    return [
      ...deletions(old),
      ...writtenAgain(student, { document, etag: stored?.etag }, read, now),
    ];
  }
  const today = dayNumber(new Date(now).toISOString());
  const days = Array.from({ length: ACTIVE_WINDOW_DAYS + 2 }, (_, back) => today + 1 - back);
  return [
    ...deletions([...found.keys()]),
    ...(await unlisting(store, partition, days, student)),
    ...(document === null || stored === undefined
      ? []
      : [
          {
            kind: 'upsert' as const,
            key: currentMasteryKey(student),
            value: serializeDocument({ ...document, outbox: [] }),
            etag: stored.etag,
            ttlSeconds: TTL_SECONDS.tombstone,
          },
        ]),
  ];
};

/**
 * The keys of the new life once more: ETags of a deleted key count from 1 again, so that a transaction from
 * before the erasure that comes late may have written over them, and a late deletion may have taken them.
 */
const writtenAgain = (
  student: string,
  { document, etag }: LoadedDocument,
  read: ReadonlyMap<string, string>,
  now: number,
): readonly StateOperation[] => {
  const { result, evidence } = document;
  const folded: FoldedStudent = {
    document,
    days: new Map(result === null ? [] : [[evidence.newestDay, result]]),
    checkpoints: new Map(),
    listed: new Set(),
    isErased: false,
    isErasedAgain: false,
  };
  return studentWrites(student, folded, etag, read, now).operations;
};

const deletions = (keys: readonly string[]): readonly StateOperation[] =>
  keys.map((key) => ({ kind: 'delete', key }));
