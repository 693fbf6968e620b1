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

/** A partition as it was when it moved last. */
interface Sight {
  readonly lag: PartitionLag;
  /** When it was first seen that its log has grown since; null while it has not. */
  readonly grownAt: number | null;
}

/**
 * @param now monotonic, milliseconds
 * @param limitMs a partition whose log has grown may stand still for this long, milliseconds; longer than any
 *   deadline of the work on one batch. It may have been quiet for as long as it likes before that.
 */
export const createWatchdog = (now: () => number, limitMs: number): Watchdog => {
  let sights = new Map<number, Sight>();

  const sightOf = (lag: PartitionLag, isResting: boolean): Sight => {
    const before = sights.get(lag.partition);
    if (before?.lag.next !== lag.next || isResting) return { lag, grownAt: null };
    // A log that ends with what no consumer gets (the mark of a transaction) is behind for ever,
    // but does not grow.
    const isWaiting = lag.end > before.lag.end && (lag.next === null || lag.end > lag.next);
    return { lag: before.lag, grownAt: isWaiting ? (before.grownAt ?? now()) : null };
  };

  return {
    look: (lags, resting) => {
      sights = new Map(
        lags.map((lag) => [lag.partition, sightOf(lag, resting(lag.partition))] as const),
      );
      return lags.filter(({ partition }) => {
        const grownAt = sights.get(partition)?.grownAt ?? null;
        return grownAt !== null && now() - grownAt >= limitMs;
      });
    },
  };
};
