import type { Bucket, Taken, TokenBuckets } from '@mastery/ports';
import type { RedisConnection } from './connect-redis.ts';

/**
 * KEYS[1]: the bucket, a hash of `tokens` and `at`; absent is full. ARGV: capacity, tokens per
 * millisecond, then how many tokens each request wants, in the order in which they came. Answers the
 * tokens left, then 1 or 0 per request. Redis' own clock counts: processes may disagree about the time.
 */
const TAKE = `
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local capacity, rate = tonumber(ARGV[1]), tonumber(ARGV[2])
local stored = redis.call('HMGET', KEYS[1], 'tokens', 'at')
local tokens = capacity
if stored[1] then
  tokens = math.min(capacity, stored[1] + math.max(0, now - stored[2]) * rate)
end
local answer = {''}
for i = 3, #ARGV do
  local wanted = tonumber(ARGV[i])
  local granted = tokens >= wanted
  if granted then tokens = tokens - wanted end
  answer[i - 1] = granted and 1 or 0
end
answer[1] = string.format('%.6f', tokens)
redis.call('HSET', KEYS[1], 'tokens', answer[1], 'at', string.format('%.3f', now))
redis.call('PEXPIRE', KEYS[1], math.ceil((capacity - tokens) / rate) + 1)
return answer`;

interface Scripts {
  takeTokens(
    key: string,
    capacity: number,
    perMs: number,
    ...wanted: readonly number[]
  ): Promise<readonly [string, ...number[]]>;
}

interface Waiting {
  readonly wanted: number;
  readonly resolve: (taken: Taken) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Token buckets in Redis, alone or as a cluster. Requests for one bucket that arrive in the same turn of
 * the event loop travel as one command, so a busy caller costs little more than a calm one.
 */
export const createTokenBuckets = (connection: RedisConnection): TokenBuckets => {
  connection.defineCommand('takeTokens', { numberOfKeys: 1, lua: TAKE });
  const scripts = connection as unknown as Scripts;
  const queues = new Map<string, Waiting[]>();

  const ask = async (key: string, bucket: Bucket, queue: readonly Waiting[]) => {
    const perMs = bucket.tokensPerMinute / 60_000;
    try {
      // A cluster client without its slots would wait for them instead of rejecting.
      if (connection.status !== 'ready') throw new Error('the cache Redis is not connected');
      const wanted = queue.map((each) => each.wanted);
      const [left, ...grants] = await scripts.takeTokens(key, bucket.capacity, perMs, ...wanted);
      const tokens = Number(left);
      queue.forEach(({ wanted: asked, resolve }, index) => {
        const granted = grants[index] === 1;
        const waitMs = granted ? 0 : Math.ceil((asked - tokens) / perMs);
        resolve({ granted, remaining: Math.floor(tokens), waitMs });
      });
    } catch (error) {
      for (const { reject } of queue) reject(error);
    }
  };

  return {
    take: (key, bucket, tokens) =>
      new Promise((resolve, reject) => {
        const waiting = { wanted: Math.min(tokens, bucket.capacity), resolve, reject };
        const queue = queues.get(key);
        if (queue) {
          queue.push(waiting);
          return;
        }
        const fresh = [waiting];
        queues.set(key, fresh);
        setImmediate(() => {
          queues.delete(key);
          void ask(key, bucket, fresh);
        });
      }),
  };
};
