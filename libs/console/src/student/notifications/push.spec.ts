import { describe, expect, it } from '@jest/globals';
import type { Outcome } from '../../api/ask.ts';
import { createPush } from './push.ts';

const answer = <Value>(value: Value): Outcome<Value> => ({ kind: 'answer', value });
const OFFLINE = { kind: 'failure', failure: { kind: 'offline' } } as const;
const SUBSCRIPTION = { endpoint: 'https://push.example.net/1', keys: { p256dh: 'B', auth: 'a' } };

/** A browser that asks its person, and a gateway that knows the browsers of one student. */
const world = ({
  says = 'granted',
  isSupported = true,
}: { readonly says?: NotificationPermission; readonly isSupported?: boolean } = {}) => {
  const ids: string[] = [];
  const kept = new Map<string, string>();
  const subscribed: string[] = [];
  let permission: NotificationPermission = 'default';
  let isAway = false;
  const push = createPush({
    browser: {
      isSupported,
      permission: () => permission,
      askPermission: () => Promise.resolve((permission = says)),
      isSubscribed: () => Promise.resolve(subscribed.length > 0),
      subscribe: (key) => {
        subscribed.push(key);
        return Promise.resolve(SUBSCRIPTION);
      },
      unsubscribe: () => Promise.resolve(void subscribed.splice(0)),
    },
    gateway: {
      key: () => Promise.resolve(answer('the-key')),
      add: () => Promise.resolve(isAway ? OFFLINE : answer(ids[ids.push('b-1') - 1] ?? '')),
      list: () => Promise.resolve(isAway ? OFFLINE : answer(ids)),
      remove: (id) => Promise.resolve(answer(ids.splice(ids.indexOf(id), 1))),
    },
    storage: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    },
  });
  return { push, ids, subscribed, goAway: () => (isAway = true) };
};

describe('push in this browser', () => {
  it('is on once it was allowed, subscribed with the installation’s key, and told to the gateway', async () => {
    const { push, ids, subscribed } = world();
    expect(await push.look()).toEqual({ kind: 'off' });
    expect(await push.enable()).toEqual({ kind: 'on' });
    expect([ids, subscribed]).toEqual([['b-1'], ['the-key']]);
    expect(await push.look()).toEqual({ kind: 'on' });
  });

  it('is blocked where the person said no, and nothing is subscribed', async () => {
    const { push, subscribed } = world({ says: 'denied' });
    expect(await push.enable()).toEqual({ kind: 'blocked' });
    expect(subscribed).toEqual([]);
  });

  it('stays off where the person did not answer', async () => {
    expect(await world({ says: 'default' }).push.enable()).toEqual({ kind: 'off' });
  });

  it('is off for a student whose browser it is not', async () => {
    const { push, ids } = world();
    await push.enable();
    ids.splice(0);
    expect(await push.look()).toEqual({ kind: 'off' });
  });

  it('is off again, here and at the gateway', async () => {
    const { push, ids } = world();
    await push.enable();
    expect(await push.disable()).toEqual({ kind: 'off' });
    expect(ids).toEqual([]);
    expect(await push.look()).toEqual({ kind: 'off' });
  });

  it('says why it does not know', async () => {
    const { push, goAway } = world();
    goAway();
    expect(await push.enable()).toEqual({ kind: 'failed', failure: { kind: 'offline' } });
  });

  it('is not to be had in every browser', async () => {
    expect(await world({ isSupported: false }).push.look()).toEqual({ kind: 'unsupported' });
  });
});
