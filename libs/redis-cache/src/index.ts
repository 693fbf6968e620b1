export { connectRedis } from './connect-redis.ts';
export type { RedisConnection, RedisConnectionOptions } from './connect-redis.ts';
export { createTokenBuckets } from './token-buckets.ts';
