import { lastErasure } from '@mastery/event-schemas';
import type { StateStore } from '@mastery/ports';
import { currentMasteryKey } from '@mastery/state-keys';
import type { DeadLetter } from './letter.ts';
import type { ReplayEvent } from './replay-event.ts';

/**
 * Whether the student was erased after the original was sent. Offsets tell it exactly; an original that lay
 * on a wrong partition has only the time at which it was given up.
 */
export const isErasedSince = async (
  store: StateStore,
  { appendedAt }: Pick<DeadLetter, 'appendedAt'>,
  { event, position }: Pick<ReplayEvent, 'event' | 'position'>,
): Promise<boolean> => {
  const key = currentMasteryKey(event.subject);
  const found = (await store.getMany([key])).get(key);
  const erased = found === undefined ? null : lastErasure(found.value);
  if (erased === null) return false;
  return appendedAt <= erased.at || (position !== null && position <= erased.offset);
};
