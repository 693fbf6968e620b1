import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CachedValue, SharedCache } from '../shared-cache.ts';

/** A cache to test, and how to put it away. */
export interface SharedCacheFixture {
  readonly cache: SharedCache;
  readonly close: () => Promise<void>;
}

const value = (revision: number, body = `{"revision":${revision}}`): CachedValue => ({
  revision,
  filledAt: 1_700_000_000_000 + revision,
  body,
});

/** What every shared cache does, the real one and the simulated one. */
export const describeSharedCache = (
  name: string,
  create: () => Promise<SharedCacheFixture>,
): void => {
  describe(`shared cache: ${name}`, () => {
    let fixture: SharedCacheFixture | undefined;
    const cache = () => fixture!.cache;
    const newKey = () => `test:${randomUUID()}`;
    const read = async (key: string) => (await cache().getMany([key]))[0];
    beforeAll(async () => {
      fixture = await create();
    });
    afterAll(async () => fixture?.close());

    it('answers in the order asked, undefined for what is not there', async () => {
      const [a, b, absent] = [newKey(), newKey(), newKey()];
      await Promise.all([
        cache().fill(a, value(1), 60_000),
        cache().fill(b, value(2, '"ü ☃ 💡"'), 60_000),
      ]);
      expect(await cache().getMany([b, absent, a, b])).toEqual([
        value(2, '"ü ☃ 💡"'),
        undefined,
        value(1),
        value(2, '"ü ☃ 💡"'),
      ]);
      expect(await cache().getMany([])).toEqual([]);
    });

    it('takes a newer value and refuses an older one, whatever the order', async () => {
      const key = newKey();
      await cache().fill(key, value(10), 60_000);
      await cache().fill(key, value(9), 60_000);
      expect(await read(key)).toEqual(value(10));
      await cache().fill(key, value(11), 60_000);
      expect(await read(key)).toEqual(value(11));
    });

    it('takes the same revision again, and its new time with it', async () => {
      const key = newKey();
      await cache().fill(key, value(3), 60_000);
      await cache().fill(key, { ...value(3), filledAt: 5 }, 60_000);
      expect(await read(key)).toMatchObject({ filledAt: 5 });
    });

    it('forgets a value when its time is over', async () => {
      const key = newKey();
      await cache().fill(key, value(1), 80);
      expect(await read(key)).toEqual(value(1));
      await sleep(120);
      expect(await read(key)).toBeUndefined();
    });

    it('evicts, and lets nothing in until the key has rested', async () => {
      const [key, absent] = [newKey(), newKey()];
      await cache().fill(key, value(1), 60_000);
      await cache().evict([key, absent], 100);
      await cache().fill(key, value(1), 60_000);
      await cache().fill(absent, value(7), 60_000);
      expect(await cache().getMany([key, absent])).toEqual([undefined, undefined]);
      await sleep(150);
      await cache().fill(key, value(2), 60_000);
      expect(await read(key)).toEqual(value(2));
    });

    it('evicts and reads a thousand keys at once', async () => {
      const keys = Array.from({ length: 1_000 }, newKey);
      await Promise.all(keys.map((key, n) => cache().fill(key, value(n), 60_000)));
      const found = await cache().getMany(keys);
      expect(found.map((each) => each?.revision)).toEqual(keys.map((_, n) => n));
      await cache().evict(keys, 60_000);
      expect((await cache().getMany(keys)).every((each) => each === undefined)).toBe(true);
    });
  });
};
