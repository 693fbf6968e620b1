import { TOPIC } from '@mastery/event-schemas';
import type { Metrics } from '@mastery/observability';

/** How far one partition of ours is behind. */
export interface PartitionLag {
  readonly partition: number;
  /** Offset of the next record to process; null while that is not known. */
  readonly next: number | null;
  /** The offset after the last record of the log. */
  readonly end: number;
}

/** How far the partitions of this process are behind their logs, and the metric of it. */
export interface Lag {
  /** Everything before this offset is processed; null while that is not known. */
  standsAt(partition: number, next: number | null): void;
  endsAt(partition: number, end: number): void;
  /** Partitions that others have now are no longer ours to tell about. */
  keep(partitions: readonly number[]): void;
  all(): readonly PartitionLag[];
}

/** Creates the gauge `consumer_lag`. */
export const createLag = (metrics: Metrics): Lag => {
  const gauge = metrics.gauge({
    name: 'consumer_lag',
    help: 'Records of the partition that are not processed yet',
    labels: ['topic', 'partition'],
  });
  const nexts = new Map<number, number | null>();
  const ends = new Map<number, number>();
  const tell = (partition: number) => {
    const [next, end] = [nexts.get(partition) ?? null, ends.get(partition)];
    if (next === null || end === undefined) return;
    gauge.set({ topic: TOPIC.requests, partition }, Math.max(0, end - next));
  };
  return {
    standsAt: (partition, next) => {
      nexts.set(partition, next);
      tell(partition);
    },
    endsAt: (partition, end) => {
      ends.set(partition, end);
      tell(partition);
    },
    keep: (partitions) => {
      for (const partition of new Set([...nexts.keys(), ...ends.keys()])) {
        if (partitions.includes(partition)) continue;
        nexts.delete(partition);
        ends.delete(partition);
        gauge.remove({ topic: TOPIC.requests, partition });
      }
    },
    all: () =>
      [...ends].map(([partition, end]) => ({
        partition,
        next: nexts.get(partition) ?? null,
        end,
      })),
  };
};
