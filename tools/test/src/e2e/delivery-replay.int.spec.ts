import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  as,
  asRecord,
  call,
  eventually,
  follow,
  learningEvent,
  newStudent,
  post,
  produce,
} from './clients.ts';
import { mastery } from './mastery.ts';
import { startPushReceiver } from './push-receiver.ts';

/** The dispatcher looks about every second: whatever is due has been seen after so many milliseconds. */
const LOOKED_MS = 2_500;

describe('a message that was given up, from REST to the browser', () => {
  const student = newStudent();
  const own = as({ sub: student, role: 'student' });
  const admin = as({ sub: 'ops', role: 'admin' });
  let push: Awaited<ReturnType<typeof startPushReceiver>>;
  let ill = '';

  const score = (given: number) => {
    const components = { completion: given, quiz: given, quality: given, consistency: given };
    const event = learningEvent(student, 'mastery.calculation.requested', { components });
    return produce(asRecord(event));
  };
  const openLetter = () =>
    eventually('the dead letter', async () => {
      const path = `/operations/dlq?student_id=${student}&reason=delivery`;
      const { body } = await call('GET', path, admin);
      const [letter] = body['letters'] as readonly {
        readonly id: string;
        readonly error: string;
      }[];
      return letter;
    });

  beforeAll(async () => {
    push = await startPushReceiver();
    const chosen = JSON.stringify({ channels: { path: { push: false } } });
    await call('PUT', '/notifications/preferences', own, chosen);
    const added = await post('/notifications/subscriptions', push.subscription('ill'), own);
    ill = String(added.body['id']);
    await post('/notifications/subscriptions', push.subscription('well'), own);
  });
  afterAll(() => push.close());

  it('is sent once after a replay, however often that is asked for, and to nobody else', async () => {
    await score(0.8);
    const { id, error } = await openLetter();
    expect([error, push.answered('ill')]).toEqual(['send-refused', [403]]);
    push.mend(true);
    const first = await mastery(['dlq', 'replay', id]);
    expect(first).toMatchObject({
      exit: 0,
      written: expect.stringContaining('its message is due at'),
    });
    await eventually('the message', () => (push.answered('ill').length === 2 ? true : undefined));
    const again = await mastery(['dlq', 'replay', id]);
    expect(again).toEqual(first);
    await sleep(LOOKED_MS);
    expect([push.answered('ill'), push.answered('well')]).toEqual([[403, 201], [201]]);
    const { body } = await call('GET', `/operations/dlq/${id}`, admin);
    expect(body).toMatchObject({ review: { state: 'replayed', by: { subject: 'ops' } } });
  }, 60_000);

  it('adds nothing to mastery.results, and stands once in the inbox', async () => {
    const log = await follow('mastery.results', student);
    // What is read in order has been read up to the replay once a later result is seen.
    await score(0.8);
    const results = await eventually('both updates', () => {
      const types = log.seen.map(({ value }) => (JSON.parse(value) as { type: string }).type);
      return types.filter((type) => type === 'mastery.updated').length === 2 ? types : undefined;
    });
    await log.close();
    const isThreshold = (type: string) => type === 'mastery.threshold.reached';
    expect(results.filter(isThreshold)).toHaveLength(1);
    const { body } = await call('GET', '/notifications/inbox', own);
    const told = body['notifications'] as readonly { readonly type: string }[];
    expect(told.filter(({ type }) => isThreshold(type))).toHaveLength(1);
  });

  it('is not replayed once its recipient has unsubscribed, and the answer says so', async () => {
    push.mend(false);
    await score(0.3);
    const { id } = await openLetter();
    push.mend(true);
    await call('DELETE', `/notifications/subscriptions/${ill}`, own);
    const { exit, written } = await mastery(['dlq', 'replay', id]);
    expect([exit, written]).toEqual([1, expect.stringContaining('unsubscribed')]);
    expect((await openLetter()).id).toBe(id);
    expect(await mastery(['dlq', 'discard', id, '--reason', 'nobody waits'])).toMatchObject({
      exit: 0,
    });
    expect(push.answered('ill')).toEqual([403, 201, 403]);
  }, 60_000);
});
