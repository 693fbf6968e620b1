import { TOPIC } from '@mastery/event-schemas';
import { currentMasteryKey, partitionPositionKey, processedKey } from '@mastery/state-keys';
import { StateAnswerTooLarge, type StateStore, type StoredValue } from '@mastery/ports';
import { type MasteryDocument, NEW_DOCUMENT, parseDocument } from '../document.ts';
import type { Judged } from '../outcome.ts';
import type { HeldDocuments } from '../partition/held-documents.ts';
import type { ProcessingRecord } from '../steps/idempotency.ts';
import type { OnTheWay } from './passed-again.ts';

/** A student's document as it stands, and the ETag that writing it must still find. */
export interface LoadedDocument {
  readonly document: MasteryDocument;
  /** Undefined when the student has no document yet. */
  readonly etag: string | undefined;
}

/** What the store holds for a batch. */
export interface Loaded {
  readonly documents: ReadonlyMap<string, LoadedDocument>;
  /** Markers by event id. */
  readonly markers: ReadonlyMap<string, ProcessingRecord>;
  /** `partition:{topic}:{n}:position`, read after everything else; undefined when it is not there. */
  readonly position: StoredValue | undefined;
  /** Which life of the log the records belong to. */
  readonly epoch: number;
  readonly onTheWay: OnTheWay;
}

/** What is known before a batch is read. */
export interface Known {
  readonly partition: number;
  readonly epoch: number;
  readonly held: HeldDocuments;
  readonly onTheWay: OnTheWay;
}

/**
 * Reads what a batch needs: markers of its events, documents of its students that are not held in memory;
 * then the position. Whoever wrote any of it behind our back has moved the position since.
 */
export const load = async (
  store: StateStore,
  judged: readonly Judged[],
  { partition, epoch, held, onTheWay }: Known,
): Promise<Loaded> => {
  const events = judged.flatMap(({ event }) => (event === null ? [] : [event]));
  const students = [...new Set(events.map(({ subject }) => subject))];
  const ids = [...new Set(events.map(({ id }) => id))];
  const unknown = students.filter((student) => !held.has(student));
  const stored = await readMany(store, [
    ...ids.map(processedKey),
    ...unknown.map(currentMasteryKey),
  ]);
  const positionKey = partitionPositionKey(TOPIC.requests, partition);
  const position = (await store.getMany([positionKey])).get(positionKey);

  const documents = new Map<string, LoadedDocument>();
  for (const student of students) {
    documents.set(student, held.get(student) ?? parsed(stored.get(currentMasteryKey(student))));
  }
  const markers = new Map<string, ProcessingRecord>();
  for (const id of ids) {
    const found = stored.get(processedKey(id));
    if (found !== undefined) markers.set(id, JSON.parse(found.value) as ProcessingRecord);
  }
  return { documents, markers, position, epoch, onTheWay };
};

const parsed = (found: StoredValue | undefined): LoadedDocument =>
  found === undefined
    ? { document: NEW_DOCUMENT, etag: undefined }
    : { document: parseDocument(found.value), etag: found.etag };

/** Documents are small as a rule; where many large ones meet, they are read in halves. */
export const readMany = async (
  store: StateStore,
  keys: readonly string[],
): Promise<ReadonlyMap<string, StoredValue>> => {
  try {
    return await store.getMany(keys);
  } catch (error) {
    if (!(error instanceof StateAnswerTooLarge) || keys.length < 2) throw error;
    const half = Math.ceil(keys.length / 2);
    const first = await readMany(store, keys.slice(0, half));
    const second = await readMany(store, keys.slice(half));
    return new Map([...first, ...second]);
  }
};
