import { TOPIC } from '@mastery/event-schemas';
import type { BatchControl, StateStore } from '@mastery/ports';
import { partitionPositionKey } from '@mastery/state-keys';
import { type CloseDaysDeps, closeDays } from '../day-close/close-days.ts';
import { deleteAgain } from '../erasure/delete-again.ts';
import type { PartitionMemory } from './memory.ts';
import { stands } from './position.ts';

/**
 * What a partition's owner does between batches: closes days, deletes a second time what was erased.
 * @param until broker time up to which all records are processed, milliseconds since the epoch
 */
export const lookAfter = async (
  deps: CloseDaysDeps,
  memory: PartitionMemory,
  control: BatchControl,
  until: number,
): Promise<void> => {
  if (memory.phase.kind !== 'running') return;
  await closeDays(deps, memory, control, until);
  await deleteAgain(deps, memory, control);
};

/** Whether the store's position is as our last transaction left it. */
export const isUnchanged = async (store: StateStore, { partition, phase }: PartitionMemory) => {
  if (phase.kind !== 'running') return false;
  const key = partitionPositionKey(TOPIC.requests, partition);
  return stands((await store.getMany([key])).get(key), phase.stored);
};
