import { TOPIC } from '@mastery/event-schemas';
import {
  CREATE_ONLY,
  type EventLogProducer,
  type NewRecord,
  type StateOperation,
  type StateStore,
  type StoredValue,
} from '@mastery/ports';

/** A write of a key. */
export type Upsert = Extract<StateOperation, { kind: 'upsert' }>;

const POSITION = /^partition:[^:]+:\d+:position$/;

export const isPosition = (key: string): boolean => POSITION.test(key);
export const isDocument = (key: string): boolean => key.endsWith(':profile:current_mastery');
export const isMarker = (key: string): boolean => key.startsWith('processed:');
export const isErasureList = (key: string): boolean => key.endsWith(':erasures');

/** Whether a transaction is that of a batch: it moves a position that is there already. */
export const isOfBatch = (operations: readonly StateOperation[]): boolean =>
  operations.some(
    (operation) =>
      operation.kind === 'upsert' && isPosition(operation.key) && operation.etag !== CREATE_ONLY,
  );

/** The store with other transactions. */
export const transacting = (
  store: StateStore,
  change: (operations: readonly StateOperation[]) => readonly StateOperation[],
): StateStore => ({ ...store, transact: (operations) => store.transact(change(operations)) });

/** The store with other writes; what comes back null is left out. */
export const writing = (
  store: StateStore,
  change: (upsert: Upsert) => StateOperation | null,
): StateStore =>
  transacting(store, (operations) =>
    operations.flatMap((operation) =>
      operation.kind === 'upsert' ? (change(operation) ?? []) : [operation],
    ),
  );

/** The store with other answers; what comes back null is not there. */
export const reading = (
  store: StateStore,
  change: (key: string, value: StoredValue) => StoredValue | null,
): StateStore => ({
  ...store,
  getMany: async (keys) => {
    const found = await store.getMany(keys);
    return new Map(
      [...found].flatMap(([key, value]) => {
        const seen = change(key, value);
        return seen === null ? [] : [[key, seen] as const];
      }),
    );
  },
});

/** The producer with other records of one topic. */
export const appending = (
  producer: EventLogProducer,
  topic: string,
  change: (record: NewRecord) => NewRecord,
): EventLogProducer => ({
  ...producer,
  append: (to, records) => producer.append(to, to === topic ? records.map(change) : records),
});

/** The producer that hides from its caller that a topic was not appended to. */
export const ignoringFailures = (producer: EventLogProducer, topic: string): EventLogProducer => ({
  ...producer,
  append: async (to, records) => {
    if (to !== topic) return await producer.append(to, records);
    return await producer.append(to, records).catch(() => []);
  },
});

/** What is published of a batch. */
export const isPublished = (topic: string): boolean => topic !== TOPIC.requests;
