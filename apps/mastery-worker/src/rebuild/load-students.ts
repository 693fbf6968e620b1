import type { StateStore } from '@mastery/ports';
import { checkpointKey, checkpointMonths, currentMasteryKey } from '@mastery/state-keys';
import type { LoadedDocument } from '../batch/load.ts';
import { type MasteryDocument, NEW_DOCUMENT, parseDocument } from '../document.ts';

/** A student as the store has it now. */
export interface StoredStudent {
  readonly live: LoadedDocument;
  /** Oldest month first. */
  readonly checkpoints: readonly (readonly [month: string, document: MasteryDocument])[];
}

/** Reads a student's document and checkpoints. @param now milliseconds since the epoch */
export const loadStudent = async (
  store: StateStore,
  student: string,
  now: number,
): Promise<StoredStudent> => {
  const months = checkpointMonths(now).toReversed();
  const current = currentMasteryKey(student);
  const found = await store.getMany([
    current,
    ...months.map((month) => checkpointKey(student, month)),
  ]);
  const live = found.get(current);
  return {
    live: {
      document: live === undefined ? NEW_DOCUMENT : parseDocument(live.value),
      etag: live?.etag,
    },
    checkpoints: months.flatMap((month) => {
      const stored = found.get(checkpointKey(student, month));
      return stored === undefined ? [] : [[month, parseDocument(stored.value)] as const];
    }),
  };
};
