import { CacheUnavailable, type OneTimeValues } from '@mastery/ports';
import type { RedisConnection } from './connect-redis.ts';

/** One-time values in Redis, alone or as a cluster: `GETDEL` gives and removes in one step. */
export const createOneTimeValues = (connection: RedisConnection): OneTimeValues => {
  const within = async <Answer>(what: string, ask: () => Promise<Answer>): Promise<Answer> => {
    // A cluster client without its slots would wait for them instead of rejecting.
    if (connection.status !== 'ready') throw new CacheUnavailable(`${what}: not connected`);
    try {
      return await ask();
    } catch (cause) {
      throw new CacheUnavailable(what, { cause });
    }
  };
  return {
    put: async (key, value, ttlMs) => {
      await within('keeping a value', () => connection.set(key, value, 'PX', ttlMs));
    },
    take: async (key) =>
      (await within('taking a value', () => connection.getdel(key))) ?? undefined,
  };
};
