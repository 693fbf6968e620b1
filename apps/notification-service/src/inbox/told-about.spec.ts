import { describe, expect, it } from '@jest/globals';
import { redisLikeStore } from '@mastery/ports/testing';
import { inboxKey, toldToKey } from '@mastery/state-keys';
import type { Delivery, Notification } from '../notification.ts';
import { createInboxChannel } from './inbox-channel.ts';

const BEFORE = '2026-03-10T12:00:00.000Z';
const ERASED = Date.parse(BEFORE) + 5_000;
const AFTER = '2026-03-10T12:01:00.000Z';
const LEE = 'teacher:lee';

const struggle = (id: string, about: string, createdAt = BEFORE): Delivery => ({
  recipient: LEE,
  notification: {
    ...{ id, type: 'student.struggle.detected', title: `${about} could use a hand`, body: '' },
    ...{ created_at: createdAt, read: false, trace_id: 'a'.repeat(32), about },
  },
});

const given = () => {
  const memory = redisLikeStore();
  const channel = createInboxChannel(memory.store, (person) => `h(${person})`);
  const ids = () => ((memory.read(inboxKey(LEE)) ?? []) as Notification[]).map(({ id }) => id);
  const told = (student: string) => memory.read(toldToKey(student)) ?? [];
  return { memory, channel, ids, told };
};

describe("what a teacher's inbox tells of a student", () => {
  it('goes with the student, and only of that student', async () => {
    const { channel, ids, told } = given();
    await channel.deliver([struggle('1', 'ada'), struggle('2', 'bob')]);
    expect(told('ada')).toEqual([LEE]);
    expect(await channel.erase('ada', ERASED)).toBe(1);
    expect([ids(), told('ada'), told('bob')]).toEqual([['2'], [], [LEE]]);
  });

  it('does not come back when its result or the erasure is delivered again', async () => {
    const { channel, ids, told } = given();
    await channel.deliver([struggle('1', 'ada')]);
    await channel.erase('ada', ERASED);
    expect(await channel.deliver([struggle('1', 'ada')])).toEqual(['erased']);
    expect(await channel.erase('ada', ERASED)).toBe(0);
    expect([ids(), told('ada')]).toEqual([[], []]);
  });

  it('stays and stays listed when it is of a new life', async () => {
    const { channel, ids, told } = given();
    await channel.deliver([struggle('1', 'ada')]);
    await channel.erase('ada', ERASED);
    await channel.deliver([struggle('2', 'ada', AFTER)]);
    await channel.erase('ada', ERASED);
    expect([ids(), told('ada')]).toEqual([['2'], [LEE]]);
  });

  it('is listed before it is told: a crash in between leaves no entry that is not found', async () => {
    const { memory, told } = given();
    const dying = createInboxChannel(
      {
        ...memory.store,
        transact: (operations) =>
          operations.some(({ key }) => key === inboxKey(LEE))
            ? Promise.reject(new Error('dead'))
            : memory.store.transact(operations),
      },
      (person) => `h(${person})`,
    );
    await expect(dying.deliver([struggle('1', 'ada')])).rejects.toThrow('dead');
    expect(told('ada')).toEqual([LEE]);
  });
});
