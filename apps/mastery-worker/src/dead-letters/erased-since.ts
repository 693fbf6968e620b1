import { lastErasure } from '@mastery/event-schemas';
import type { StateStore } from '@mastery/ports';
import { currentMasteryKey } from '@mastery/state-keys';

/** Whether a student was erased at or after a position of their partition: what is older must not come back. */
export const isErasedSince = async (
  store: StateStore,
  studentId: string,
  position: number,
): Promise<boolean> => {
  const key = currentMasteryKey(studentId);
  const found = (await store.getMany([key])).get(key);
  const erased = found === undefined ? null : lastErasure(found.value);
  return erased !== null && position <= erased.offset;
};
