export { redisLikeStore } from './redis-like-store.ts';
