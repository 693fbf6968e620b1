import type { PartitionLag } from './lag.ts';

/** Notices a loop that has stopped without an error: a client that no longer fetches, a call that never ends. */
export interface Watchdog {
  /**
   * Looks at the partitions of this process; answers those that stand still while their log grows.
   *
   * @param resting whether the partition rests with an error that was told: then it is no stalled loop
   */
  look(
    lags: readonly PartitionLag[],
    resting: (partition: number) => boolean,
  ): readonly PartitionLag[];
}

interface Sight {
  readonly lag: PartitionLag;
  readonly at: number;
}

/**
 * @param now monotonic, milliseconds
 * @param limitMs a partition may stand still for this long, milliseconds; longer than any deadline of
 *   the work on one batch
 */
export const createWatchdog = (now: () => number, limitMs: number): Watchdog => {
  let moved = new Map<number, Sight>();
  return {
    look: (lags, resting) => {
      const seen = new Map<number, Sight>();
      for (const lag of lags) {
        const before = moved.get(lag.partition);
        const stands = before?.lag.next === lag.next && !resting(lag.partition);
        seen.set(lag.partition, stands ? before : { lag, at: now() });
      }
      moved = seen;
      return lags.filter(({ partition, next, end }) => {
        const { lag, at } = moved.get(partition) ?? { lag: { end }, at: now() };
        // A log that ends with what no consumer gets (the mark of a transaction) is behind for ever,
        // but does not grow.
        return end > lag.end && (next === null || end > next) && now() - at >= limitMs;
      });
    },
  };
};
