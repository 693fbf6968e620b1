import { type CachedValue, CacheUnavailable, type SharedCache } from '../shared-cache.ts';

interface Slot {
  /** Undefined while the key rests after an eviction. */
  readonly value: CachedValue | undefined;
  readonly expiresAt: number;
}

/** How long an answer takes, and whether there is one. */
export interface CacheWeather {
  readonly now: () => number;
  /** Runs before a command takes effect; a rejection means that the cache is away. */
  readonly before?: (command: 'getMany' | 'fill' | 'evict') => Promise<void>;
}

/** A shared cache in memory that behaves as the one on Redis, for tests of what is built on it. */
export const redisLikeCache = ({ now, before }: CacheWeather): SharedCache => {
  const slots = new Map<string, Slot>();
  const find = (key: string): Slot | undefined => {
    const slot = slots.get(key);
    return slot !== undefined && slot.expiresAt > now() ? slot : undefined;
  };
  const arrive = async (command: 'getMany' | 'fill' | 'evict') => {
    try {
      await before?.(command);
    } catch (cause) {
      throw new CacheUnavailable(`${command} failed`, { cause });
    }
  };
  return {
    getMany: async (keys) => {
      await arrive('getMany');
      return keys.map((key) => find(key)?.value);
    },
    fill: async (key, value, ttlMs) => {
      await arrive('fill');
      const standing = find(key);
      const isResting = standing !== undefined && standing.value === undefined;
      const isOlder = (standing?.value?.revision ?? -1) > value.revision;
      if (!isResting && !isOlder) slots.set(key, { value, expiresAt: now() + ttlMs });
    },
    evict: async (keys, restMs) => {
      await arrive('evict');
      for (const key of keys) slots.set(key, { value: undefined, expiresAt: now() + restMs });
    },
    probe: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
};
