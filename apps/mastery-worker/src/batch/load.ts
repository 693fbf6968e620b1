import { currentMasteryKey, processedKey } from '@mastery/state-keys';
import type { StateStore, StoredValue } from '@mastery/ports';
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

/** So many of the largest documents still fit into one answer of the sidecar (16 MiB). */
const DOCUMENTS_AT_ONCE = 8;

const readDocuments = async (
  store: StateStore,
  students: readonly string[],
): Promise<ReadonlyMap<string, StoredValue>> => {
  const keys = students.map(currentMasteryKey);
  const chunks: (readonly string[])[] = [];
  for (let from = 0; from < keys.length; from += DOCUMENTS_AT_ONCE) {
    chunks.push(keys.slice(from, from + DOCUMENTS_AT_ONCE));
  }
  const found = await Promise.all(chunks.map((chunk) => store.getMany(chunk)));
  return new Map(found.flatMap((chunk) => [...chunk]));
};
