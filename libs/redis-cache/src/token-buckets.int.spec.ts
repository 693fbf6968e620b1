import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { QUIET, type TokenBuckets } from '@mastery/ports';
import { type RedisConnection, connectRedis } from './connect-redis.ts';
import { createTokenBuckets } from './token-buckets.ts';

const { urls } = JSON.parse(readFileSync(process.env['MASTERY_STACK'] ?? '', 'utf8')) as {
  readonly urls: { readonly redis: string };
};
/** One token a second. */
const SLOW = { capacity: 5, tokensPerMinute: 60 };

describe('token buckets that replicas share', () => {
  const connections: RedisConnection[] = [];
  const connect = async (): Promise<TokenBuckets> => {
    const connection = connectRedis({ urls: [urls.redis], cluster: false, log: QUIET });
    connections.push(connection);
    await new Promise((resolve) => connection.once('ready', resolve));
    return createTokenBuckets(connection);
  };
  let one: TokenBuckets;
  let other: TokenBuckets;
  beforeAll(async () => {
    one = await connect();
    other = await connect();
  });
  afterAll(() => connections.forEach((connection) => connection.disconnect()));
  const newKey = () => `ratelimit:test-${randomUUID()}:query`;

  it('grant what they hold and say how long the next token takes', async () => {
    const key = newKey();
    const taken = await Promise.all(Array.from({ length: 7 }, () => one.take(key, SLOW, 1)));
    expect(taken.map(({ granted }) => granted)).toEqual([
      ...[true, true, true, true, true],
      ...[false, false],
    ]);
    expect(taken[6]?.remaining).toBe(0);
    expect(taken[6]?.waitMs).toBeGreaterThan(500);
    expect(taken[6]?.waitMs).toBeLessThanOrEqual(1_000);
  });

  it('count what all replicas took together', async () => {
    const key = newKey();
    const takes = Array.from({ length: 20 }, (_, n) => (n % 2 ? one : other).take(key, SLOW, 1));
    const taken = await Promise.all(takes);
    expect(taken.filter(({ granted }) => granted)).toHaveLength(5);
  });

  it('fill again with time', async () => {
    const key = newKey();
    const fast = { capacity: 2, tokensPerMinute: 60_000 };
    expect(await one.take(key, fast, 2)).toMatchObject({ granted: true });
    await sleep(20);
    expect(await one.take(key, fast, 2)).toMatchObject({ granted: true });
  });

  it('give all that is asked for or nothing, and a full bucket for more than they hold', async () => {
    const key = newKey();
    expect(await one.take(key, SLOW, 4)).toMatchObject({ granted: true, remaining: 1 });
    expect(await one.take(key, SLOW, 2)).toMatchObject({ granted: false, remaining: 1 });
    expect(await one.take(key, SLOW, 1)).toMatchObject({ granted: true });
    expect(await one.take(newKey(), SLOW, 1_000)).toMatchObject({ granted: true, remaining: 0 });
  });

  it('reject at once when Redis is away', async () => {
    const url = new URL(urls.redis);
    url.port = '1';
    const connection = connectRedis({ urls: [url.href], cluster: false, log: QUIET });
    connections.push(connection);
    await expect(createTokenBuckets(connection).take(newKey(), SLOW, 1)).rejects.toThrow();
  });
});
