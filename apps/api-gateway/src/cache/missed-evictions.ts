import type { Clock } from '@mastery/ports';

/** Between two tries to make up for missed evictions, milliseconds. */
const RETRY_MS = 500;
/** So many are remembered; beyond them only time helps. */
const MAX_MISSED = 10_000;

/** What a cache of which some evictions failed needs before it can be believed again. */
export interface MissedEvictions {
  /** While true nothing that the cache holds may be believed. */
  any(): boolean;
  /** Evicts now, or else as soon as the cache answers again. Rejects as the cache does. */
  evict(studentIds: readonly string[]): Promise<void>;
  close(): void;
}

/** Creates the memory of evictions that failed; `ttlMs` is how long the cache keeps anything. */
export const createMissedEvictions = ({
  clock,
  ttlMs,
  evict,
}: {
  readonly clock: Clock;
  readonly ttlMs: number;
  readonly evict: (studentIds: readonly string[]) => Promise<void>;
}): MissedEvictions => {
  const missed = new Set<string>();
  let distrustedUntil = 0;
  let timer: NodeJS.Timeout | undefined;

  const remember = (studentIds: readonly string[]) => {
    for (const id of studentIds) missed.add(id);
    if (missed.size > MAX_MISSED) {
      missed.clear();
      distrustedUntil = clock.now() + ttlMs;
    }
    timer ??= setTimeout(() => void retry(), RETRY_MS).unref();
  };
  const attempt = async (studentIds: readonly string[]) => {
    try {
      await evict(studentIds);
    } catch (error) {
      remember(studentIds);
      throw error;
    }
  };
  const retry = async () => {
    timer = undefined;
    const again = [...missed];
    try {
      await evict(again);
      for (const id of again) missed.delete(id);
    } catch {
      timer ??= setTimeout(() => void retry(), RETRY_MS).unref();
    }
  };

  return {
    any: () => missed.size > 0 || clock.now() < distrustedUntil,
    evict: attempt,
    close: () => clearTimeout(timer),
  };
};
