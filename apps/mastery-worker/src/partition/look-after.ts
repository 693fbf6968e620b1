import { TOPIC } from '@mastery/event-schemas';
import type { BatchControl, Clock, StateStore } from '@mastery/ports';
import { partitionPositionKey } from '@mastery/state-keys';
import { type CloseDaysDeps, type ReadUntil, closeDays } from '../day-close/close-days.ts';
import { deleteAgain } from '../erasure/delete-again.ts';
import { type PartitionMemory, nextOffset } from './memory.ts';
import { positionWrite, stands } from './position.ts';

/**
 * What a partition's owner does between batches: closes days, deletes a second time what was erased.
 */
export const lookAfter = async (
  deps: CloseDaysDeps,
  memory: PartitionMemory,
  control: BatchControl,
  until: ReadUntil,
): Promise<void> => {
  if (memory.phase.kind !== 'running') return;
  await closeDays(deps, memory, control, until);
  await deleteAgain(deps, memory, control);
};

/** That nothing arrives does not mean that there is nothing: a fetch may take long. */
export const idleUntil = async (
  memory: PartitionMemory,
  control: BatchControl,
  clock: Clock,
): Promise<number | null> => {
  const now = clock.now();
  const next = nextOffset(memory);
  return next !== null && Number((await control.range()).end) <= next ? now : null;
};

/**
 * Writes how far we are once nothing more comes: whoever has the partition next gets nothing again, and
 * recognises the log by its last record. Everything up to there is applied and published already.
 */
export const keepPosition = async (store: StateStore, memory: PartitionMemory): Promise<void> => {
  const { phase } = memory;
  if (phase.kind !== 'running') return;
  const { operation, stored } = positionWrite(phase.done, phase.stored.etag);
  if (stored.value === phase.stored.value) return;
  await store.transact([operation]);
  memory.phase = { ...phase, stored };
};

/** Whether the store's position is as our last transaction left it. */
export const isUnchanged = async (store: StateStore, { partition, phase }: PartitionMemory) => {
  if (phase.kind !== 'running') return false;
  const key = partitionPositionKey(TOPIC.requests, partition);
  return stands((await store.getMany([key])).get(key), phase.stored);
};
