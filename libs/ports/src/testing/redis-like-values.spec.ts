import { describeOneTimeValues } from './describe-one-time-values.ts';
import { redisLikeValues } from './redis-like-values.ts';

describeOneTimeValues('in memory, like Redis', () => {
  const values = redisLikeValues({ now: () => performance.now() });
  return Promise.resolve({ one: values, other: values, close: () => Promise.resolve() });
});
