import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CREATE_ONLY, NEVER_EXPIRES, StateWriteUnknown } from '../index.ts';
import type { StateOperation, StateStore } from '../index.ts';

/** A state store under test. */
export interface StateStoreFixture {
  readonly store: StateStore;
  close(): Promise<void>;
}

const upsert = (key: string, value: string, more: object = {}): StateOperation => ({
  kind: 'upsert',
  key,
  value,
  ...more,
});

/** What every state store does, the real one and the simulated one. */
export const describeStateStore = (
  name: string,
  create: () => Promise<StateStoreFixture>,
): void => {
  describe(`state store: ${name}`, () => {
    let fixture: StateStoreFixture | undefined;
    const store = () => fixture!.store;
    const newKey = () => `test:${randomUUID()}`;
    const read = async (key: string) => (await store().getMany([key])).get(key);
    beforeAll(async () => {
      fixture = await create();
    });
    afterAll(async () => fixture?.close());

    it('has no entry for an absent key', async () => {
      const [present, absent] = [newKey(), newKey()];
      await store().transact([upsert(present, '1')]);
      const values = await store().getMany([present, absent, present]);
      expect([...values.keys()]).toEqual([present]);
    });

    it('keeps values byte for byte', async () => {
      const values = ['{"b": 1,  "a":3.14159265358979}', '1.2e-7', '"ü ☃ 💡 \\u0000"', '[]'];
      const keys = values.map(newKey);
      await store().transact(values.map((value, n) => upsert(keys[n]!, value)));
      const stored = await store().getMany(keys);
      expect(keys.map((key) => stored.get(key)?.value)).toEqual(values);
    });

    it('reads a thousand keys at once', async () => {
      const keys = Array.from({ length: 1_000 }, newKey);
      await store().transact(keys.map((key, n) => upsert(key, String(n))));
      const stored = await store().getMany(keys);
      expect(keys.map((key) => stored.get(key)?.value)).toEqual(keys.map((_, n) => String(n)));
    });

    it('gives a value a new ETag with every write, and takes it at the next', async () => {
      const key = newKey();
      await store().transact([upsert(key, '1')]);
      const first = await read(key);
      await store().transact([upsert(key, '2', { etag: first?.etag })]);
      const second = await read(key);
      expect(second?.value).toBe('2');
      expect(second?.etag).not.toBe(first?.etag);
    });

    it('refuses a stale ETag, and only the key that it stands at', async () => {
      const [key, other] = [newKey(), newKey()];
      await store().transact([upsert(key, '1')]);
      const stale = (await read(key))?.etag;
      await store().transact([upsert(key, '2', { etag: stale })]);
      const late = store().transact([upsert(key, '3', { etag: stale }), upsert(other, '3')]);
      await expect(late).rejects.toThrow(StateWriteUnknown);
      expect((await read(key))?.value).toBe('2');
      expect((await read(other))?.value).toBe('3');
    });

    it('creates with CREATE_ONLY, and never overwrites', async () => {
      const key = newKey();
      const createOnly = (value: string) =>
        store().transact([upsert(key, value, { etag: CREATE_ONLY })]);
      await createOnly('1');
      await expect(createOnly('2')).rejects.toThrow(StateWriteUnknown);
      expect((await read(key))?.value).toBe('1');
    });

    it('deletes, also what is absent', async () => {
      const [key, absent] = [newKey(), newKey()];
      await store().transact([upsert(key, '1')]);
      await store().transact([
        { kind: 'delete', key },
        { kind: 'delete', key: absent },
      ]);
      expect(await read(key)).toBeUndefined();
    });

    it('forgets a value when its time to live is over', async () => {
      const [short, long] = [newKey(), newKey()];
      await store().transact([
        upsert(short, '1', { ttlSeconds: 1 }),
        upsert(long, '1', { ttlSeconds: 60 }),
      ]);
      expect((await read(short))?.value).toBe('1');
      await sleep(1_300);
      expect(await read(short)).toBeUndefined();
      expect((await read(long))?.value).toBe('1');
    });

    it('keeps a time to live that a later write leaves out, and ends it with NEVER_EXPIRES', async () => {
      const [short, kept] = [newKey(), newKey()];
      const ttl = { ttlSeconds: 1 };
      await store().transact([upsert(short, '1', ttl), upsert(kept, '1', ttl)]);
      const forEver = { ttlSeconds: NEVER_EXPIRES };
      await store().transact([upsert(short, '2'), upsert(kept, '2', forEver)]);
      await sleep(1_300);
      expect(await read(short)).toBeUndefined();
      expect((await read(kept))?.value).toBe('2');
    });

    it('takes a transaction of some megabytes', async () => {
      const keys = Array.from({ length: 40 }, newKey);
      const value = JSON.stringify('x'.repeat(100_000));
      await store().transact(keys.map((key) => upsert(key, value)));
      expect((await store().getMany(keys)).get(keys[39]!)?.value).toBe(value);
    });

    it('does nothing for nothing', async () => {
      await store().transact([]);
      expect((await store().getMany([])).size).toBe(0);
    });

    it('answers a probe', async () => {
      await expect(store().probe()).resolves.toBeUndefined();
    });
  });
};
