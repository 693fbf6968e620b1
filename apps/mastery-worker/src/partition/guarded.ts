import type { AssignedPartition, BatchControl } from '@mastery/ports';
import type { WorkerEvents } from '../events.ts';
import { type PartitionMemory, type createPartitions, forget, nextOffset } from './memory.ts';

type Handler<Part extends AssignedPartition> = (part: Part, control: BatchControl) => Promise<void>;

/**
 * Whatever goes wrong, what we know of the partition is forgotten and the partition rests: a dependency
 * that is down is not the fault of any event. It begins anew by itself.
 */
export const guarded =
  <Part extends AssignedPartition>(
    partitions: ReturnType<typeof createPartitions>,
    events: WorkerEvents,
    handle: (memory: PartitionMemory, part: Part, control: BatchControl) => Promise<void>,
  ): Handler<Part> =>
  async (part, control) => {
    const memory = partitions.of(part);
    try {
      await handle(memory, part, control);
      // Having found the place to begin at says nothing yet of what stopped the partition.
      if (memory.phase.kind === 'running') events.running(part, nextOffset(memory));
    } catch (error) {
      forget(memory);
      events.paused(part, error);
      throw error;
    }
  };
