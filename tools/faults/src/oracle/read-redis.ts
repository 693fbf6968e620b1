import { Redis } from 'ioredis';

/** A key of the state store: its value, and how long it lives on, seconds; −1 for ever. */
export interface Kept {
  readonly text: string;
  readonly ttl: number;
}

/** Everything in Redis: the store's keys are hashes of `data` and `version`. */
export const readRedis = async (url: string): Promise<ReadonlyMap<string, Kept>> => {
  const redis = new Redis(url, { maxRetriesPerRequest: 20 });
  try {
    const keys = new Set<string>();
    for await (const found of redis.scanStream({ count: 1_000 })) {
      for (const key of found as readonly string[]) keys.add(key);
    }
    const pipeline = redis.pipeline();
    for (const key of keys) pipeline.hget(key, 'data').ttl(key);
    const answers = (await pipeline.exec()) ?? [];
    const kept = new Map<string, Kept>();
    [...keys].forEach((key, index) => {
      const [, text] = answers[2 * index] ?? [];
      const [, ttl] = answers[2 * index + 1] ?? [];
      if (typeof text === 'string' && typeof ttl === 'number') kept.set(key, { text, ttl });
    });
    return kept;
  } finally {
    redis.disconnect();
  }
};
