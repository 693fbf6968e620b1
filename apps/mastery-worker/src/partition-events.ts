import type { Metrics } from '@mastery/observability';
import type { AssignedPartition, Logger } from '@mastery/ports';
import type { Lag } from './lag/lag.ts';
import { PartitionRefused } from './partition/partition-refused.ts';

type Partition = Pick<AssignedPartition, 'topic' | 'partition'>;

/** How the partitions of this process fare. */
export interface PartitionEvents {
  /** The partition is worked on; `next` is the offset of its next record, null while that is not known. */
  running(partition: Partition, next: number | null): void;
  /** Something that is needed is away, or log and store disagree: the partition rests. */
  paused(partition: Partition, error: unknown): void;
  /** Only these partitions are ours: the others are no longer ours to tell about. */
  keep(partitions: readonly number[]): void;
  /** Whether the partition rests. */
  isResting(partition: number): boolean;
  /** Rejects while a partition waits for somebody to decide. */
  probe(): Promise<void>;
}

/** Tells once when a partition pauses, and once when it goes on. */
export const createPartitionEvents = (log: Logger, metrics: Metrics, lag: Lag): PartitionEvents => {
  const gauge = metrics.gauge({
    name: 'partition_paused',
    help: '1 while the partition rests because something that is needed is away',
    labels: ['topic', 'partition'],
  });
  const resting = new Map<number, unknown>();
  const told = new Map<number, string>();
  return {
    running: ({ topic, partition }, next) => {
      lag.standsAt(partition, next);
      told.set(partition, topic);
      if (resting.delete(partition)) log.info({ topic, partition }, 'the partition goes on');
      gauge.set({ topic, partition }, 0);
    },
    paused: ({ topic, partition }, error) => {
      const alert = error instanceof PartitionRefused ? 'partition-refused' : 'partition-paused';
      if (!resting.has(partition)) {
        log.error({ alert, topic, partition, error }, 'the partition rests');
      }
      resting.set(partition, error);
      told.set(partition, topic);
      gauge.set({ topic, partition }, 1);
    },
    keep: (partitions) => {
      lag.keep(partitions);
      for (const [partition, topic] of told) {
        if (partitions.includes(partition)) continue;
        told.delete(partition);
        resting.delete(partition);
        gauge.remove({ topic, partition });
      }
    },
    isResting: (partition) => resting.has(partition),
    probe: async () => {
      await Promise.resolve();
      for (const error of resting.values()) if (error instanceof PartitionRefused) throw error;
    },
  };
};
