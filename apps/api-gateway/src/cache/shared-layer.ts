import { type CachedValue, CacheUnavailable, type Clock, type SharedCache } from '@mastery/ports';
import { TTL_SECONDS, cachedMasteryKey } from '@mastery/state-keys';
import { coalesce } from './coalesce.ts';
import { type MasteryEntry, createEntry } from './mastery-entry.ts';
import { createMissedEvictions } from './missed-evictions.ts';

/**
 * So long an evicted key refuses every fill, milliseconds: longer than anybody is on the way with what
 * was read before the eviction (`MAX_FLIGHT_MS`), with room for clocks that tick differently.
 */
export const REST_MS = 5_000;
/** Gateways' clocks differ by less than this, milliseconds. */
const CLOCK_SKEW_MS = 1_000;
const LIMITS = { maxKeys: 100, maxCalls: 8 };

/** L2, shared by all gateways. It fails open: when it is away it holds nothing. */
export interface SharedLayer {
  /** @param since nothing that was filled before this time counts, milliseconds since the epoch */
  get(key: string, since: number): Promise<MasteryEntry | undefined>;
  /** Fill only if newer; not waited for. */
  fill(key: string, entry: MasteryEntry): void;
  evict(studentIds: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** What L2 is made of. */
export interface SharedLayerDeps {
  readonly cache: SharedCache;
  readonly clock: Clock;
  /** The cache was asked in vain. */
  readonly onFailure: (error: unknown) => void;
}

/** Creates L2 on a shared cache. */
export const createSharedLayer = ({ cache, clock, onFailure }: SharedLayerDeps): SharedLayer => {
  const missed = createMissedEvictions({
    clock,
    ttlMs: TTL_SECONDS.cachedMastery * 1_000,
    evict: (studentIds) =>
      cache.evict(
        studentIds.map((id) => cachedMasteryKey(id)),
        REST_MS,
      ),
  });
  const read = coalesce<CachedValue>(async (keys) => {
    const values = await cache.getMany(keys);
    return new Map(keys.flatMap((key, at) => (values[at] ? [[key, values[at]]] : [])));
  }, LIMITS);
  const failOpen = (error: unknown): undefined => {
    if (!(error instanceof CacheUnavailable)) throw error;
    onFailure(error);
  };
  return {
    get: async (key, since) => {
      if (missed.any()) return undefined;
      const value = await read(key).catch(failOpen);
      if (value === undefined || value.filledAt < since + CLOCK_SKEW_MS) return undefined;
      return createEntry(value.revision, value.body);
    },
    fill: (key, { revision, text }) => {
      if (missed.any()) return;
      const value = { revision, filledAt: clock.now(), body: text };
      cache.fill(key, value, TTL_SECONDS.cachedMastery * 1_000).catch(failOpen);
    },
    evict: (studentIds) => missed.evict(studentIds).catch(failOpen),
    close: async () => {
      missed.close();
      await cache.close();
    },
  };
};
