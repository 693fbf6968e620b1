import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from '@jest/globals';
import { CacheUnavailable, QUIET } from '@mastery/ports';
import { describeSharedCache } from '@mastery/ports/testing';
import { connectRedis } from './connect-redis.ts';
import { createRedisCache } from './redis-cache.ts';

const { urls } = JSON.parse(readFileSync(process.env['MASTERY_STACK'] ?? '', 'utf8')) as {
  readonly urls: { readonly redis: string };
};

describeSharedCache('Redis', async () => {
  const connection = connectRedis({
    urls: [urls.redis],
    cluster: false,
    log: QUIET,
    // What is promised here is what it does, not how fast.
    commandTimeoutMs: 5_000,
  });
  await new Promise((resolve) => connection.once('ready', resolve));
  const cache = createRedisCache(connection);
  return { cache, close: () => cache.close() };
});

describe('a Redis that is away', () => {
  const url = new URL(urls.redis);
  url.port = '1';
  const connection = connectRedis({
    urls: [url.href],
    cluster: false,
    log: QUIET,
    commandTimeoutMs: 5_000,
  });
  const away = createRedisCache(connection);
  afterAll(() => away.close());

  it('is told at once', async () => {
    const asked = performance.now();
    await expect(away.getMany(['test:a'])).rejects.toThrow(CacheUnavailable);
    await expect(away.evict(['test:a'], 1_000)).rejects.toThrow(CacheUnavailable);
    await expect(away.probe()).rejects.toThrow(CacheUnavailable);
    expect(performance.now() - asked).toBeLessThan(1_000);
  });
});
