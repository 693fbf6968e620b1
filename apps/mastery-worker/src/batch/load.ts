import { currentMasteryKey, processedKey } from '@mastery/state-keys';
import { StateAnswerTooLarge, type StateStore, type StoredValue } from '@mastery/ports';
import { type MasteryDocument, NEW_DOCUMENT, parseDocument } from '../document.ts';
import type { Judged } from '../outcome.ts';
import type { ProcessingRecord } from '../steps/idempotency.ts';

/** A student's document as it was read, and the ETag that writing it must still find. */
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
}

/** Reads everything that a batch needs at once: markers of its events, documents of its students. */
export const load = async (store: StateStore, judged: readonly Judged[]): Promise<Loaded> => {
  const events = judged.flatMap(({ event }) => (event === null ? [] : [event]));
  const students = [...new Set(events.map(({ subject }) => subject))];
  const ids = [...new Set(events.map(({ id }) => id))];
  const [marked, stored] = await Promise.all([
    store.getMany(ids.map(processedKey)),
    readDocuments(store, students),
  ]);
  const documents = new Map<string, LoadedDocument>();
  for (const student of students) {
    const found = stored.get(currentMasteryKey(student));
    const document = found === undefined ? NEW_DOCUMENT : parseDocument(found.value);
    documents.set(student, { document, etag: found?.etag });
  }
  const markers = new Map<string, ProcessingRecord>();
  for (const id of ids) {
    const found = marked.get(processedKey(id));
    if (found !== undefined) markers.set(id, JSON.parse(found.value) as ProcessingRecord);
  }
  return { documents, markers };
};

/** Documents are small as a rule; where many large ones meet, they are read in halves. */
const readDocuments = async (
  store: StateStore,
  students: readonly string[],
): Promise<ReadonlyMap<string, StoredValue>> => {
  try {
    return await store.getMany(students.map(currentMasteryKey));
  } catch (error) {
    if (!(error instanceof StateAnswerTooLarge) || students.length < 2) throw error;
    const half = Math.ceil(students.length / 2);
    const first = await readDocuments(store, students.slice(0, half));
    const second = await readDocuments(store, students.slice(half));
    return new Map([...first, ...second]);
  }
};
