import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { redisLikeStore } from '@mastery/ports/testing';
import { erasedRecipientKey, inboxKey, sentNotificationKey } from '@mastery/state-keys';
import type { Delivery, Notification } from '../notification.ts';
import { createInboxChannel } from './inbox-channel.ts';
import { MAX_INBOX } from './plan-deliveries.ts';

const pseudonym = (student: string) => `hash-of-${student.length}`;
const AT = '2026-03-10T12:00:00.000Z';
const notification = (id: string, created_at = AT): Notification => ({
  id,
  type: 'mastery.threshold.reached',
  title: 'You reached Expert',
  body: 'Well done.',
  created_at,
  read: false,
  trace_id: 'a'.repeat(32),
});
const to = (recipient: string, id: string, createdAt?: string): Delivery => ({
  recipient,
  notification: notification(id, createdAt),
});
const ERASED = Date.parse(AT) + 5_000;
const LATER = '2026-03-10T12:01:00.000Z';

/** What is emptied is gone a second later. */
const aSecondLater = () => {
  const then = Date.now() + 1_001;
  jest.spyOn(Date, 'now').mockReturnValue(then);
};

const given = () => {
  const memory = redisLikeStore();
  const idsOf = (student: string) =>
    ((memory.read(inboxKey(student)) ?? []) as Notification[]).map(({ id }) => id);
  return { memory, idsOf, channel: createInboxChannel(memory.store, pseudonym) };
};

describe('the inbox', () => {
  it('has the newest first, each student their own', async () => {
    const { channel, idsOf } = given();
    expect(await channel.deliver([to('ada', '1'), to('bob', '2'), to('ada', '3')])).toEqual([
      'sent',
      'sent',
      'sent',
    ]);
    expect(idsOf('ada')).toEqual(['3', '1']);
    expect(idsOf('bob')).toEqual(['2']);
  });

  it('has a notification once, however often its event comes', async () => {
    const { channel, idsOf } = given();
    await channel.deliver([to('ada', '1'), to('ada', '1')]);
    expect(await channel.deliver([to('ada', '1'), to('ada', '2')])).toEqual(['repeat', 'sent']);
    expect(idsOf('ada')).toEqual(['2', '1']);
  });

  it('keeps what somebody else added at the same moment', async () => {
    const { channel, idsOf, memory } = given();
    memory.beforeNextWrite(() => memory.put(inboxKey('ada'), [notification('other')]));
    expect(await channel.deliver([to('ada', '1')])).toEqual(['sent']);
    expect(idsOf('ada')).toEqual(['1', 'other']);
  });

  it('is not left without a notification whose send key alone was written', async () => {
    const { channel, idsOf, memory } = given();
    memory.put(sentNotificationKey('1', 'inbox', pseudonym('ada')), { channel: 'inbox' });
    expect(await channel.deliver([to('ada', '1')])).toEqual(['sent']);
    expect(idsOf('ada')).toEqual(['1']);
  });

  it('does not take its own half-written try for a notification that was sent', async () => {
    const { channel, idsOf, memory } = given();
    const full = Array.from({ length: MAX_INBOX }, (_, index) => notification(`n${index}`));
    memory.put(inboxKey('ada'), full);
    // Another writer moves the inbox between our read and our write: only our send key is written.
    memory.beforeNextWrite(() => memory.put(inboxKey('ada'), full));
    expect(await channel.deliver([to('ada', 'new')])).toEqual(['sent']);
    expect(idsOf('ada')[0]).toBe('new');
  });

  it('holds the newest 200, and what was pushed out does not come back', async () => {
    const { channel, idsOf } = given();
    const many = Array.from({ length: MAX_INBOX + 1 }, (_, index) => to('ada', `n${index}`));
    await channel.deliver(many);
    expect(idsOf('ada')).toHaveLength(MAX_INBOX);
    expect(await channel.deliver([to('ada', 'n0')])).toEqual(['repeat']);
    expect(idsOf('ada')[0]).toBe(`n${MAX_INBOX}`);
  });
});

describe('an erasure', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('leaves no key that names the student, and a pseudonym for a while', async () => {
    const { channel, memory } = given();
    await channel.deliver([to('ada', '1'), to('ada', '2')]);
    expect(await channel.erase('ada', ERASED)).toBe(2);
    aSecondLater();
    const left = memory.keys().filter((key) => memory.has(key));
    expect(left).toEqual([erasedRecipientKey(pseudonym('ada'))]);
    expect(left.join()).not.toContain('ada');
  });

  it('keeps results that come again from filling an inbox', async () => {
    const { channel, idsOf, memory } = given();
    await channel.deliver([to('ada', '1')]);
    await channel.erase('ada', ERASED);
    expect(await channel.deliver([to('ada', '1'), to('ada', '2')])).toEqual(['erased', 'erased']);
    expect(idsOf('ada')).toEqual([]);
    aSecondLater();
    expect(memory.has(inboxKey('ada'))).toBe(false);
  });

  it('does not stand in the way of a new life, also when it comes again', async () => {
    const { channel, idsOf } = given();
    await channel.deliver([to('ada', '1')]);
    await channel.erase('ada', ERASED);
    expect(await channel.deliver([to('ada', '1'), to('ada', '3', LATER)])).toEqual([
      'erased',
      'sent',
    ]);
    expect(await channel.erase('ada', ERASED)).toBe(0);
    expect(idsOf('ada')).toEqual(['3']);
  });

  it('drops only what is from before it', async () => {
    const { channel, idsOf } = given();
    await channel.deliver([to('ada', '1'), to('ada', '3', LATER)]);
    expect(await channel.erase('ada', ERASED)).toBe(1);
    expect(idsOf('ada')).toEqual(['3']);
  });

  it('wins over a delivery that was under way in another process', async () => {
    const { channel, memory } = given();
    let erasing: Promise<number> = Promise.resolve(0);
    memory.beforeNextWrite(() => {
      erasing = createInboxChannel(memory.store, pseudonym).erase('ada', ERASED);
    });
    await channel.deliver([to('ada', '1')]);
    await erasing;
    aSecondLater();
    expect(memory.has(inboxKey('ada'))).toBe(false);
  });

  it('does not take what a new life was told at the same moment', async () => {
    const { channel, idsOf, memory } = given();
    await channel.deliver([to('ada', '1')]);
    // First the erasure is noted; between reading the inbox and emptying it, another process adds to it.
    memory.beforeNextWrite(() => {
      memory.beforeNextWrite(() =>
        memory.put(inboxKey('ada'), [notification('3', LATER), notification('1')]),
      );
    });
    expect(await channel.erase('ada', ERASED)).toBe(1);
    aSecondLater();
    expect(idsOf('ada')).toEqual(['3']);
  });
});
