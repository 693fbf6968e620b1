import { Redis } from 'ioredis';

/** What the positions of all partitions say just now, to see whether anybody has written. */
export const positionsIn = async (redisUrl: string): Promise<string> => {
  const redis = new Redis(redisUrl, { maxRetriesPerRequest: 20 });
  try {
    const keys = (await redis.keys('partition:*:position')).sort();
    const stored = await Promise.all(keys.map((key) => redis.hgetall(key)));
    return JSON.stringify(stored);
  } finally {
    redis.disconnect();
  }
};
