import type { OneTimeValues } from '../one-time-values.ts';

/** One-time values in memory that behave as those in Redis, for tests of what is built on them. */
export const redisLikeValues = ({
  now,
  before = () => Promise.resolve(),
}: {
  readonly now: () => number;
  /** Runs before a command takes effect; a rejection is what the command answers. */
  readonly before?: () => Promise<void>;
}): OneTimeValues => {
  const values = new Map<string, { readonly value: string; readonly expiresAt: number }>();
  return {
    put: async (key, value, ttlMs) => {
      await before();
      values.set(key, { value, expiresAt: now() + ttlMs });
    },
    take: async (key) => {
      await before();
      const found = values.get(key);
      values.delete(key);
      return found !== undefined && found.expiresAt > now() ? found.value : undefined;
    },
  };
};
