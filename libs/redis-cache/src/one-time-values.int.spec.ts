import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from '@jest/globals';
import { CacheUnavailable, QUIET } from '@mastery/ports';
import { describeOneTimeValues } from '@mastery/ports/testing';
import { connectRedis } from './connect-redis.ts';
import { createOneTimeValues } from './one-time-values.ts';

const { urls } = JSON.parse(readFileSync(process.env['MASTERY_STACK'] ?? '', 'utf8')) as {
  readonly urls: { readonly redis: string };
};

const connect = (url: string) =>
  // What is promised here is what it does, not how fast.
  connectRedis({ urls: [url], cluster: false, log: QUIET, commandTimeoutMs: 5_000 });

describeOneTimeValues('Redis', async () => {
  const connections = [connect(urls.redis), connect(urls.redis)] as const;
  await Promise.all(
    connections.map((each) => new Promise((resolve) => each.once('ready', resolve))),
  );
  const [one, other] = connections;
  return {
    one: createOneTimeValues(one),
    other: createOneTimeValues(other),
    close: () => {
      for (const each of connections) each.disconnect();
      return Promise.resolve();
    },
  };
});

describe('a Redis that is away', () => {
  const url = new URL(urls.redis);
  url.port = '1';
  const connection = connect(url.href);
  afterAll(() => connection.disconnect());

  it('is told at once', async () => {
    const away = createOneTimeValues(connection);
    await expect(away.put('test:a', 'v', 1_000)).rejects.toThrow(CacheUnavailable);
    await expect(away.take('test:a')).rejects.toThrow(CacheUnavailable);
  });
});
