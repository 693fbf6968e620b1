import { type StateStore, StateWriteUnknown } from '@mastery/ports';
import { type FoldedStudent } from '../batch/folded-student.ts';
import type { LoadedDocument } from '../batch/load.ts';
import { keysToReadBack, studentWrites } from '../batch/student-writes.ts';
import { type MasteryDocument, isTombstone } from '../document.ts';

/**
 * Puts a rebuilt document in the place of the live one, under its ETag: positions, outbox and lists stay the
 * live one's, the revision goes on.
 * @returns false when the live document has moved on meanwhile, or nothing is known about the write
 */
export const swap = async (
  store: StateStore,
  student: string,
  live: LoadedDocument,
  rebuilt: MasteryDocument,
  now: number,
): Promise<boolean> => {
  const folded = swapped(live, rebuilt);
  const found = await store.getMany(keysToReadBack(student, folded, now));
  const read = new Map([...found].map(([key, { etag }]) => [key, etag]));
  try {
    await store.transact(studentWrites(student, folded, live.etag, read, now).operations);
    return true;
  } catch (error) {
    if (error instanceof StateWriteUnknown) return false;
    throw error;
  }
};

const swapped = (live: LoadedDocument, rebuilt: MasteryDocument): FoldedStudent => {
  const { positions, outbox, etags, revision, listed, month } = live.document;
  const stands = live.etag !== undefined;
  const document: MasteryDocument = stands
    ? { ...rebuilt, positions, outbox, etags, listed, month, revision: revision + 1 }
    : rebuilt;
  const { result, evidence } = document;
  return {
    document,
    days: new Map(result === null ? [] : [[evidence.newestDay, result]]),
    checkpoints: new Map(),
    listed: new Set(),
    isErased: isTombstone(document),
    isErasedAgain: false,
  };
};
