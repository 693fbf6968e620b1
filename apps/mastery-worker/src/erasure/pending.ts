import { TOPIC } from '@mastery/event-schemas';
import { CREATE_ONLY, type StateOperation, type StateStore, etagAfterWrite } from '@mastery/ports';
import { erasuresKey } from '@mastery/state-keys';

/** What was in flight when a student was erased is over by then, milliseconds. */
export const SECOND_DELETION_MS = 10 * 60_000;

/** An erasure whose second deletion is still to come. */
export interface PendingErasure {
  readonly student_id: string;
  /** Offset of the request. */
  readonly offset: number;
  /** Broker time of the request, milliseconds since the epoch. */
  readonly at: number;
}

/** A change of the list: what to write, and what to remember once it is written. */
export interface PendingChange {
  readonly operations: readonly StateOperation[];
  readonly written: () => void;
}

/** `partition:{topic}:{n}:erasures`, as its partition's owner keeps it. */
export interface PendingErasures {
  /** Those whose second deletion is due. */
  due(store: StateStore, now: number): Promise<readonly PendingErasure[]>;
  add(store: StateStore, erasures: readonly PendingErasure[]): Promise<PendingChange>;
  remove(store: StateStore, erasure: PendingErasure): Promise<PendingChange>;
  forget(): void;
}

interface Pending {
  readonly entries: readonly PendingErasure[];
  readonly etag: string | undefined;
}

const NO_CHANGE: PendingChange = { operations: [], written: () => undefined };

/** Keeps the list in memory between batches. */
export const createPendingErasures = (partition: number): PendingErasures => {
  const key = erasuresKey(TOPIC.requests, partition);
  let known: Pending | null = null;

  const pending = async (store: StateStore): Promise<Pending> => {
    if (known !== null) return known;
    const found = (await store.getMany([key])).get(key);
    const entries = JSON.parse(found?.value ?? '[]') as readonly PendingErasure[];
    known = { entries, etag: found?.etag };
    return known;
  };
  const change = ({ etag }: Pending, entries: readonly PendingErasure[]): PendingChange => ({
    operations: [
      { kind: 'upsert', key, value: JSON.stringify(entries), etag: etag ?? CREATE_ONLY },
    ],
    written: () => {
      known = { entries, etag: etagAfterWrite(etag) };
    },
  });

  return {
    due: async (store, now) =>
      (await pending(store)).entries.filter(({ at }) => at + SECOND_DELETION_MS <= now),
    add: async (store, erasures) => {
      if (erasures.length === 0) return NO_CHANGE;
      const before = await pending(store);
      const added = erasures.filter((each) => !before.entries.some((other) => isSame(each, other)));
      return added.length === 0 ? NO_CHANGE : change(before, [...before.entries, ...added]);
    },
    remove: async (store, erasure) => {
      const before = await pending(store);
      return change(
        before,
        before.entries.filter((other) => !isSame(erasure, other)),
      );
    },
    forget: () => {
      known = null;
    },
  };
};

const isSame = (a: PendingErasure, b: PendingErasure): boolean =>
  a.student_id === b.student_id && a.offset === b.offset;
