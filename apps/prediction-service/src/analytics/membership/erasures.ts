import { type Erasure, lastErasure, storedProcessing } from '@mastery/event-schemas';
import type { StateStore } from '@mastery/ports';
import { currentMasteryKey, processedKey } from '@mastery/state-keys';
import { readChunked } from '../read-chunked.ts';
import type { Change } from './change.ts';

/** The last erasure of each of these students who had one, as their documents remember it. */
export const readErasures = async (
  store: StateStore,
  students: Iterable<string>,
): Promise<ReadonlyMap<string, Erasure>> => {
  const erasures = new Map<string, Erasure>();
  await readChunked(store, [...new Set(students)], currentMasteryKey, (student, { value }) => {
    const erasure = lastErasure(value);
    if (erasure !== null) erasures.set(student, erasure);
  });
  return erasures;
};

/**
 * The changes that are not from before their student's erasure, and may bring them back. One of the very
 * millisecond counts as before, as does what repeats a record from before: the replay of a dead letter, or an
 * event that was sent again, which the worker's mark of the first time gives away.
 */
export const notFromBefore = async (
  store: StateStore,
  changes: readonly Change[],
  erasures: ReadonlyMap<string, Erasure>,
): Promise<readonly Change[]> => {
  const ofErased = changes.filter(({ student }) => erasures.has(student));
  if (ofErased.length === 0) return changes;
  const marks = await store.getMany(ofErased.map(({ eventId }) => processedKey(eventId)));
  return changes.filter(({ student, takenAt, replayOf = Infinity, eventId }) => {
    const erasure = erasures.get(student);
    if (erasure === undefined) return true;
    const mark = marks.get(processedKey(eventId));
    const firstAt =
      mark === undefined ? Infinity : storedProcessing.parse(JSON.parse(mark.value)).offset;
    return takenAt > erasure.at && Math.min(replayOf, firstAt) > erasure.offset;
  });
};
