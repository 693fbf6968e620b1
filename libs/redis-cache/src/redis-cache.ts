import { type CachedValue, CacheUnavailable, type SharedCache } from '@mastery/ports';
import type { RedisConnection } from './connect-redis.ts';
import { EVICT, FILL_IF_NEWER } from './scripts.ts';

/** ioredis adds a method for every script that it is given. */
interface Scripts {
  fillIfNewer(
    key: string,
    revision: number,
    filledAt: number,
    body: string,
    ttlMs: number,
  ): Promise<unknown>;
  evictAndRest(key: string, restMs: number): Promise<unknown>;
}

/**
 * The cache on Redis, alone or as a cluster: every command touches one key, and commands that are sent
 * together travel together. The connection is whoever's who made it, and closes with the cache.
 */
export const createRedisCache = (connection: RedisConnection): SharedCache => {
  connection.defineCommand('fillIfNewer', { numberOfKeys: 1, lua: FILL_IF_NEWER });
  connection.defineCommand('evictAndRest', { numberOfKeys: 1, lua: EVICT });
  const scripts = connection as unknown as Scripts;

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
    getMany: (keys) =>
      within(`reading ${keys.length} keys`, () =>
        Promise.all(
          keys.map(async (key) =>
            toValue(await connection.hmget(key, 'revision', 'filled_at', 'body')),
          ),
        ),
      ),
    fill: async (key, { revision, filledAt, body }, ttlMs) => {
      await within('filling', () => scripts.fillIfNewer(key, revision, filledAt, body, ttlMs));
    },
    evict: async (keys, restMs) => {
      await within(`evicting ${keys.length} keys`, () =>
        Promise.all(keys.map((key) => scripts.evictAndRest(key, restMs))),
      );
    },
    probe: async () => {
      await within('a probe', () => connection.ping());
    },
    close: () => {
      connection.disconnect();
      return Promise.resolve();
    },
  };
};

const toValue = ([revision, filledAt, body]: readonly (string | null)[]):
  CachedValue | undefined =>
  revision == null || filledAt == null || body == null
    ? undefined
    : { revision: Number(revision), filledAt: Number(filledAt), body };
