import type { LoadedDocument } from '../batch/load.ts';

/** What is held for one partition, in bytes of stored text; as objects it is a few times that. */
const MAX_HELD_BYTES = 256 * 1024;

/** Documents that the partition's owner keeps in memory between batches, most recently used last. */
export interface HeldDocuments {
  has(student: string): boolean;
  get(student: string): LoadedDocument | undefined;
  /** @param bytes size of the document's stored text */
  hold(student: string, document: LoadedDocument, bytes: number): void;
  forget(): void;
}

/** Holds documents up to a bound; the least recently used go first. */
export const createHeldDocuments = (maxBytes = MAX_HELD_BYTES): HeldDocuments => {
  const held = new Map<string, { readonly loaded: LoadedDocument; readonly bytes: number }>();
  let total = 0;
  const drop = (student: string) => {
    total -= held.get(student)?.bytes ?? 0;
    held.delete(student);
  };
  return {
    has: (student) => held.has(student),
    get: (student) => held.get(student)?.loaded,
    hold: (student, loaded, bytes) => {
      drop(student);
      held.set(student, { loaded, bytes });
      total += bytes;
      for (const oldest of held.keys()) {
        if (total <= maxBytes) break;
        drop(oldest);
      }
    },
    forget: () => {
      held.clear();
      total = 0;
    },
  };
};
