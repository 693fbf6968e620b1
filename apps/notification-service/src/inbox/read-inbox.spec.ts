import { describe, expect, it } from '@jest/globals';
import { redisLikeStore } from '@mastery/ports/testing';
import { inboxKey } from '@mastery/state-keys';
import type { Notification } from '../notification.ts';
import { createMarkRead, createReadInbox } from './read-inbox.ts';

const notification = (n: number): Notification => ({
  id: `n-${n}`,
  type: 'mastery.threshold.reached',
  title: 'You reached Expert',
  body: 'Well done.',
  created_at: '2026-03-10T12:00:00.000Z',
  read: false,
  trace_id: 'a'.repeat(32),
});

const given = () => {
  const memory = redisLikeStore({ [inboxKey('ada')]: [5, 4, 3, 2, 1].map(notification) });
  return { memory, read: createReadInbox(memory.store), markRead: createMarkRead(memory.store) };
};
const ids = ({ notifications }: { readonly notifications: readonly { readonly id: string }[] }) =>
  notifications.map(({ id }) => id);

describe('reading an inbox', () => {
  it('goes page by page, newest first, and tells how much of all is unread', async () => {
    const { read } = given();
    const first = await read('ada', { limit: 2 });
    expect(ids(first)).toEqual(['n-5', 'n-4']);
    expect(first).toMatchObject({ unread: 5, next_cursor: 'n-4' });
    const rest = await read('ada', { limit: 3, cursor: 'n-4' });
    expect(ids(rest)).toEqual(['n-3', 'n-2', 'n-1']);
    expect(rest.next_cursor).toBeNull();
  });

  it('finds nothing behind what has been pushed out, nor in no inbox', async () => {
    const { read } = given();
    const nothing = { notifications: [], unread: 5, next_cursor: null };
    expect(await read('ada', { limit: 2, cursor: 'n-0' })).toEqual(nothing);
    expect(await read('ben', { limit: 2 })).toEqual({ ...nothing, unread: 0 });
  });
});

describe('marking as read', () => {
  it('counts down, once for each', async () => {
    const { markRead, read } = given();
    expect(await markRead('ada', 'n-3')).toBe(4);
    expect(await markRead('ada', 'n-3')).toBe(4);
    expect(await markRead('ada', 'n-9')).toBeNull();
    const { notifications } = await read('ada', { limit: 5 });
    expect(notifications.filter((each) => each.read).map(({ id }) => id)).toEqual(['n-3']);
  });

  it('loses nothing that arrives at the same moment', async () => {
    const { memory, markRead, read } = given();
    const newer = [6, 5, 4, 3, 2, 1].map(notification);
    memory.beforeNextWrite(() => memory.put(inboxKey('ada'), newer));
    await markRead('ada', 'n-1');
    expect(ids(await read('ada', { limit: 9 }))).toEqual(newer.map(({ id }) => id));
    expect((await read('ada', { limit: 9 })).unread).toBe(5);
  });
});
