import { describeSharedCache } from './describe-shared-cache.ts';
import { redisLikeCache } from './redis-like-cache.ts';

describeSharedCache('in memory, like Redis', () => {
  const cache = redisLikeCache({ now: () => performance.now() });
  return Promise.resolve({ cache, close: () => cache.close() });
});
