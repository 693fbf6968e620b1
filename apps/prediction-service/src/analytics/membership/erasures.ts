import { type Erasure, lastErasure } from '@mastery/event-schemas';
import type { StateStore } from '@mastery/ports';
import { currentMasteryKey } from '@mastery/state-keys';
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
 * Whether a change is from before the student's erasure, and must not bring them back. One of the very
 * millisecond counts as before, as does the replay of a dead letter whose original was.
 */
export const isFromBeforeErasure = (
  { takenAt, replayOf }: Change,
  erasure: Erasure | undefined,
): boolean =>
  erasure !== undefined &&
  (takenAt <= erasure.at || (replayOf !== undefined && replayOf <= erasure.offset));
