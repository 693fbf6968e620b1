export { connectRedis } from './connect-redis.ts';
export type { RedisConnection, RedisConnectionOptions } from './connect-redis.ts';
export { createOneTimeValues } from './one-time-values.ts';
export { createRedisCache } from './redis-cache.ts';
export { createTokenBuckets } from './token-buckets.ts';
