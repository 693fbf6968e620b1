import type { Redis } from 'ioredis';

/** Empties L2. */
export const forgetShared = async (redis: Redis): Promise<void> => {
  for await (const found of redis.scanStream({ match: 'cache:mastery:*', count: 1_000 })) {
    const keys = found as string[];
    if (keys.length > 0) await redis.unlink(...keys);
  }
};
