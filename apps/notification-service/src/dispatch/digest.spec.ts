import { describe, expect, it } from '@jest/globals';
import { inboxKey } from '@mastery/state-keys';
import { createInboxChannel } from '../inbox/inbox-channel.ts';
import { type Notification } from '../notification.ts';
import type { Message, SendOutcome } from '../sending/sender.ts';
import { struggle, threshold } from '../testing/results.ts';
import { sendingWorld } from '../testing/sending-world.ts';
import { reachWith, webhook } from '../testing/test-directory.ts';

const DAY = 86_400_000;
const LEE = 'teacher:lee';
/** The world begins on a Tuesday, a second after noon. */
const ON_FRIDAYS = {
  digest: { mode: 'weekly', weekday: 'friday', hour: 12 },
  ...{ time_zone: 'UTC', quiet_hours: null },
};
const SENT: SendOutcome = { kind: 'sent' };

/** A teacher of two students, who is told once a week. */
const given = (answer: (tries: number) => SendOutcome = () => SENT) => {
  const messages: Message[] = [];
  const world = sendingWorld((message, tries) => {
    const outcome = answer(tries);
    if (outcome.kind === 'sent') messages.push(message);
    return Promise.resolve(outcome);
  });
  world.reach.set(LEE, reachWith(ON_FRIDAYS, [webhook('w1')]));
  for (const student of ['ada', 'bob']) world.teachers.set(student, [LEE]);
  const process = world.start('a');
  const inbox = createInboxChannel(world.memory.store, world.pseudonym);
  const told = (about: string): Notification => ({
    ...{ id: about, type: 'student.struggle.detected', title: `${about} could use a hand` },
    ...{ body: '', created_at: new Date(world.now()).toISOString(), read: false },
    ...{ trace_id: '', about },
  });
  return {
    ...world,
    messages,
    process,
    /** As the consumer does: the inbox at once, the digest later. */
    tell: async (...students: readonly string[]) => {
      await inbox.deliver(students.map((each) => ({ recipient: LEE, notification: told(each) })));
      await process.plan(...students.map((student, n) => struggle(n, student)));
    },
    erase: (student: string) => inbox.erase(student, world.now()),
    bodies: () => messages.map(({ notification: { body } }) => body),
    /** A walk of more than a day takes several looks. */
    lookOften: async () => {
      for (let n = 0; n < 6; n += 1) await process.look();
    },
  };
};

describe('a weekly digest', () => {
  it('comes once, when it is due, with everything of the week', async () => {
    const { tell, pass, lookOften, bodies } = given();
    await tell('ada', 'bob');
    pass(3 * DAY - 1_001);
    await lookOften();
    expect(bodies()).toEqual([]);
    pass(1_001);
    await lookOften();
    pass(DAY);
    await lookOften();
    expect(bodies()).toEqual(['- bob could use a hand\n- ada could use a hand']);
  });

  it.each(['ada', 'bob'])('of two students loses the lines of %s, who was erased', async (gone) => {
    const { tell, erase, pass, lookOften, bodies } = given();
    await tell('ada', 'bob');
    await erase(gone);
    pass(3 * DAY);
    await lookOften();
    expect(bodies()).toEqual([`- ${gone === 'ada' ? 'bob' : 'ada'} could use a hand`]);
  });

  it('of which an erasure left nothing is not sent', async () => {
    const { tell, erase, pass, lookOften, bodies, outcomes } = given();
    await tell('ada');
    await erase('ada');
    pass(3 * DAY);
    await lookOften();
    expect([bodies(), outcomes()]).toEqual([[], ['empty']]);
  });

  it.each(['ada', 'bob'])(
    'that cannot be sent leaves no result of %s, who was erased, among dead letters',
    async (gone) => {
      const refused = () => ({ kind: 'refused', reason: 'no' }) as const;
      const { tell, erase, pass, lookOften, letters, tries } = given(refused);
      await tell('ada', 'bob');
      await erase(gone);
      pass(3 * DAY);
      await lookOften();
      expect(tries.size).toBe(1);
      expect(
        letters.map(({ key, value }) => `${String(key)} ${String(value)}`).join(),
      ).not.toContain(gone);
    },
  );

  it('that failed tells at the next try what the inbox holds by then', async () => {
    const { tell, erase, pass, lookOften, bodies } = given((tries) =>
      tries === 1 ? { kind: 'retry', reason: 'http-500' } : SENT,
    );
    await tell('ada', 'bob');
    pass(3 * DAY);
    await lookOften();
    await erase('ada');
    pass(60_000);
    await lookOften();
    expect(bodies()).toEqual(['- bob could use a hand']);
  });

  it('of a student who was told one by one before has only what no other digest had', async () => {
    const { reach, process, memory, pass, lookOften, bodies, now } = given();
    reach.set('ada', reachWith(ON_FRIDAYS, [webhook('w1')]));
    const line = (title: string, at: number) => ({
      ...{ id: title, type: 'mastery.threshold.reached', title, body: '', read: false },
      ...{ created_at: new Date(at).toISOString(), trace_id: '' },
    });
    memory.put(inboxKey('ada'), [line('new', now()), line('old', now() - 5 * DAY)]);
    await process.plan(threshold(1));
    pass(3 * DAY);
    await lookOften();
    expect(bodies()).toEqual(['- new']);
  });
});
