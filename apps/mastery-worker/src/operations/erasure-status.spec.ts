import { describe, expect, it } from '@jest/globals';
import { redisLikeStore } from '@mastery/ports/testing';
import { currentMasteryKey, processedKey } from '@mastery/state-keys';
import { createErasureStatus } from './erasure-status.ts';

const EVENT = '0d7a1c52-6a52-4c3e-9d53-0a4f8c1b2e11';
const AT = Date.parse('2026-03-10T12:00:00Z');
const tombstone = { revision: 4, erased: { offset: 7, at: AT } };
const marker = { outcome: 'applied', student_hash: 'hash-of-ada' };
const given = (stored: Record<string, unknown>) => {
  const { store } = redisLikeStore(stored);
  const pseudonym = (student: string) => `hash-of-${student}`;
  return createErasureStatus({ store, pseudonym });
};

describe('the status of an erasure', () => {
  it('is erased once the tombstone stands, with its times', async () => {
    const status = given({ [currentMasteryKey('ada')]: tombstone, [processedKey(EVENT)]: marker });
    const erased = {
      student_id: 'ada',
      status: 'erased',
      erased_at: '2026-03-10T12:00:00.000Z',
      final_after: '2026-03-10T12:10:00.000Z',
      new_data: false,
    };
    expect(await status({ student_id: 'ada' })).toEqual(erased);
    expect(await status({ student_id: 'ada', event_id: EVENT })).toEqual({
      ...erased,
      event_id: EVENT,
    });
  });

  it('is requested while the request is not come to, also after an earlier erasure', async () => {
    const status = given({ [currentMasteryKey('ada')]: tombstone });
    expect(await status({ student_id: 'ada', event_id: EVENT })).toEqual({
      student_id: 'ada',
      status: 'requested',
      event_id: EVENT,
    });
  });

  it('is refused with the reason when the request was dead-lettered', async () => {
    const failed = { ...marker, outcome: 'failed', reason: 'time-in-future' };
    const status = given({ [processedKey(EVENT)]: failed });
    expect(await status({ student_id: 'ada', event_id: EVENT })).toMatchObject({
      status: 'refused',
      reason: 'time-in-future',
    });
  });

  it('tells nothing of the events of others', async () => {
    const status = given({ [processedKey(EVENT)]: { ...marker, student_hash: 'hash-of-bob' } });
    expect(await status({ student_id: 'ada', event_id: EVENT })).toMatchObject({
      status: 'requested',
    });
  });

  it('is unknown of a student who was never erased', async () => {
    expect(await given({})({ student_id: 'ada' })).toBeNull();
  });
});
