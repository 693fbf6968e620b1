import { describeStateStore } from './describe-state-store.ts';
import { redisLikeStore } from './redis-like-store.ts';

describeStateStore('in memory, like Redis', () => {
  const { store } = redisLikeStore();
  return Promise.resolve({ store, close: () => store.close() });
});
