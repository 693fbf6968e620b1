import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { StateAnswerTooLarge, StateStoreUnavailable, StateWriteUnknown } from '@mastery/ports';
import type { StateStore } from '@mastery/ports';
import { describeStateStore } from '@mastery/ports/testing';
import { runningSidecar } from '../testing/stack.ts';
import { openTcpProxy } from '../testing/tcp-proxy.ts';
import type { TcpProxy } from '../testing/tcp-proxy.ts';
import { createDaprStateStore } from './dapr-state-store.ts';

jest.setTimeout(20_000);

const sidecar = runningSidecar();
const storeAt = (port: number, apiToken = sidecar.apiToken, storeName = 'statestore'): StateStore =>
  createDaprStateStore({
    grpcEndpoint: `127.0.0.1:${port}`,
    apiToken,
    storeName,
    deadlineMs: 1_000,
  });

describeStateStore('Dapr on Redis', () => {
  const store = storeAt(sidecar.grpc);
  return Promise.resolve({ store, close: () => store.close() });
});

describe('an answer over the size limit', () => {
  it('is told apart from a sidecar that is away', async () => {
    const store = createDaprStateStore({
      grpcEndpoint: `127.0.0.1:${sidecar.grpc}`,
      apiToken: sidecar.apiToken,
      storeName: 'statestore',
      deadlineMs: 5_000,
    });
    const keys = ['a', 'b', 'c'].map((name) => `test:large-${name}`);
    const value = JSON.stringify('x'.repeat(6_000_000));
    for (const key of keys) {
      await store.transact([{ kind: 'upsert', key, value, ttlSeconds: 60 }]);
    }
    await expect(store.getMany(keys)).rejects.toThrow(StateAnswerTooLarge);
    expect((await store.getMany(keys.slice(0, 2))).size).toBe(2);
    await store.transact(keys.map((key) => ({ kind: 'delete', key })));
    await store.close();
  });
});

describe('a sidecar that is away', () => {
  let proxy: TcpProxy;
  let store: StateStore;
  beforeAll(async () => {
    proxy = await openTcpProxy(sidecar.grpc);
    store = storeAt(proxy.port);
  });
  afterAll(async () => {
    await store.close();
    await proxy.close();
  });

  it.each(['refuse', 'hang'] as const)(
    '(%s) is told in time, and used again when back',
    async (how) => {
      proxy.become('open');
      await until(() => store.probe());
      proxy.become(how);
      const since = performance.now();
      const upsert = { kind: 'upsert', key: 'test:away', value: '1', ttlSeconds: 60 } as const;
      await expect(store.getMany(['test:away'])).rejects.toThrow(StateStoreUnavailable);
      await expect(store.transact([upsert])).rejects.toThrow(StateWriteUnknown);
      await expect(store.probe()).rejects.toThrow(StateStoreUnavailable);
      expect(performance.now() - since).toBeLessThan(10_000);
      proxy.become('refuse');
      proxy.become('open');
      const back = performance.now();
      await until(() => store.transact([upsert]));
      expect(performance.now() - back).toBeLessThan(2_000);
    },
  );
});

describe('a sidecar that does not know us', () => {
  it('is as good as away with a wrong token', async () => {
    const store = storeAt(sidecar.grpc, 'wrong');
    await expect(store.getMany(['test:any'])).rejects.toThrow(StateStoreUnavailable);
    await store.close();
  });

  it('is as good as away with a store that is not there', async () => {
    const store = storeAt(sidecar.grpc, sidecar.apiToken, 'nowhere');
    await expect(store.probe()).rejects.toThrow(StateStoreUnavailable);
    await store.close();
  });
});

const until = async (works: () => Promise<void>): Promise<void> => {
  for (let tries = 0; tries < 100; tries += 1) {
    const done = await works().then(
      () => true,
      () => false,
    );
    if (done) return;
    await sleep(20);
  }
  throw new Error('the sidecar did not come back within 2 s');
};
