import { describe, expect, it } from '@jest/globals';
import type { SendOutcome } from '../sending/sender.ts';
import { struggle, threshold } from '../testing/results.ts';
import { deliveryLetter, sendingWorld } from '../testing/sending-world.ts';
import { testReach, webhook } from '../testing/test-directory.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Ada and her two webhooks, of which the first refuses until it is mended. */
const given = async () => {
  const isMended = { now: false };
  const world = sendingWorld(async ({ id }): Promise<SendOutcome> => {
    await Promise.resolve();
    const isIll = id.endsWith(':w1') && !isMended.now;
    return isIll ? { kind: 'refused', reason: 'answered 403' } : { kind: 'sent' };
  });
  world.reach.set('ada', testReach({ destinations: [webhook('w1'), webhook('w2')] }));
  const process = world.start('a');
  await process.plan(threshold(1));
  await process.look();
  const letter = world.letters[0]!;
  const key = world.settled.map(({ entry }) => entry.key).find((each) => each.endsWith(':w1'))!;
  const replay = () => process.replay(letter);
  /** Looks until days in which nobody looked are behind. */
  const lookAfterDays = async (days: number) => {
    for (let look = 0; look <= days; look += 1) await process.look();
  };
  return { world, process, lookAfterDays, letter, key, replay, mend: () => (isMended.now = true) };
};

describe('replaying a message that was given up', () => {
  it('sends it once its receiver is mended, under the same id, and nothing to anybody else', async () => {
    const { world, lookAfterDays, key, replay, mend } = await given();
    mend();
    world.pass(5 * DAY);
    expect(await replay()).toEqual({ kind: 'put-back', at: world.now() });
    await lookAfterDays(5);
    expect(world.received.map((id) => id.split(':').at(-1))).toEqual(['w2', 'w1']);
    expect(world.received.at(-1)).toBe(key);
  });

  it('sends it once, however often and by however many it is asked for', async () => {
    const { world, process, letter, replay, mend } = await given();
    const other = world.start('b');
    mend();
    await Promise.all([replay(), replay(), other.replay(letter)]);
    world.pass(61_000);
    await replay();
    await Promise.all([process.look(), other.look()]);
    expect(await replay()).toEqual({ kind: 'repeat' });
    world.pass(61_000);
    await process.look();
    expect(world.received).toHaveLength(2);
  });

  it('makes a letter of its own when it fails again, which can be replayed in its turn', async () => {
    const { world, process, letter, replay, mend } = await given();
    await replay();
    await process.look();
    const [, second] = world.letters;
    const idOf = ({ headers }: typeof letter) => headers['dlq-id'];
    expect([world.letters.length, idOf(second!) === idOf(letter)]).toEqual([2, false]);
    mend();
    expect(await replay()).toEqual({ kind: 'repeat' });
    expect(await process.replay(second!)).toMatchObject({ kind: 'put-back' });
    await process.look();
    expect(world.received).toHaveLength(2);
  });

  it('tries as often as at first, and waits for the end of quiet hours', async () => {
    const { world, process, replay } = await given();
    const own = world.reach.get('ada')!;
    const morning = world.now() + 8 * HOUR;
    world.reach.set('ada', { ...own, notBefore: (now) => Math.max(now, morning) });
    expect(await replay()).toEqual({ kind: 'put-back', at: morning });
    await process.look();
    expect(world.letters).toHaveLength(1);
    world.pass(8 * HOUR);
    await process.look();
    expect(world.settled.at(-1)).toMatchObject({ tries: 1, entry: { replay: 1, since: morning } });
  });

  it('reaches the teacher whom it was for, also where the student is told the same', async () => {
    const world = sendingWorld(() => Promise.resolve({ kind: 'refused', reason: 'no' }));
    world.reach.set('teacher:t', testReach({ destinations: [webhook('w1')] }));
    world.teachers.set('ada', ['teacher:t']);
    const process = world.start('a');
    await process.plan(struggle(1));
    await process.look();
    expect(await process.replay(world.letters[0]!)).toMatchObject({ kind: 'put-back' });
    world.teachers.delete('ada');
    await process.look();
    expect(await process.replay(world.letters[1]!)).toEqual({ kind: 'objection', why: 'nobody' });
  });

  it('sends a digest about the week that it was to tell about', async () => {
    const { world, process, lookAfterDays } = await given();
    world.reach.set('ada', testReach({ destinations: [webhook('w1')], digest: 'weekly' }));
    await process.plan(threshold(2));
    world.pass(3 * DAY);
    world.memory.put('student:ada:notifications:inbox', [
      { id: 'n', title: 'You reached Proficient', created_at: '2026-03-10T12:00:00.000Z' },
    ]);
    await lookAfterDays(3);
    const digest = world.settled.at(-1)!.entry;
    expect(await process.replay(world.letters.at(-1)!)).toMatchObject({ kind: 'put-back' });
    world.pass(10 * DAY);
    await lookAfterDays(10);
    const { key, kind, digestOf } = world.settled.at(-1)!.entry;
    expect({ key, kind, digestOf }).toEqual({ key: digest.key, kind, digestOf: digest.digestOf });
    expect(world.settled.at(-1)).toMatchObject({ entry: { replay: 1, kind: 'digest' } });
  });
});

describe('a replay does nothing, and says why, when', () => {
  type World = Awaited<ReturnType<typeof given>>;
  const unsubscribe = ({ world }: World) =>
    world.reach.set('ada', testReach({ destinations: [webhook('w2')] }));
  it.each<[string, string, (given: World) => unknown]>([
    [
      'the recipient wants nothing any more',
      'opted_out',
      ({ world }) => world.reach.set('ada', testReach({ optedOut: true })),
    ],
    ['the destination is no more', 'opted_out', unsubscribe],
    [
      'the student was erased since',
      'erased',
      ({ world }) => world.memory.put('notification:erased:h(ada)', { at: world.now() }),
    ],
    [
      'it was sent after all',
      'sent',
      ({ world, key }) => world.memory.put(key, { state: 'done', outcome: 'sent' }),
    ],
    [
      'its destination was gone at a later try',
      'gone',
      ({ world, key }) => world.memory.put(key, { state: 'done', outcome: 'gone' }),
    ],
    [
      'it is still being tried',
      'waiting',
      ({ world, key }) => world.memory.put(key, { state: 'planned', minute: 1, tries: 3 }),
    ],
    [
      'its send key is gone',
      'forgotten',
      ({ world, key }) => world.memory.store.transact([{ kind: 'delete', key }]),
    ],
  ])('%s', async (_when, why, happen) => {
    const all = await given();
    happen(all);
    expect(await all.replay()).toEqual({ kind: 'objection', why });
    all.world.pass(61_000);
    await all.process.look();
    expect([all.world.received.length, all.world.letters.length]).toEqual([1, 1]);
  });

  it('the letter names no message, or holds no result', async () => {
    const { process, letter } = await given();
    const why = { kind: 'objection', why: 'unreadable' };
    const inbox = { ...letter.headers, 'dlq-part': 'notification:e:inbox:h(ada)' };
    expect(await process.replay({ ...letter, headers: inbox })).toEqual(why);
    expect(await process.replay({ ...letter, value: '{' })).toEqual(why);
    expect(deliveryLetter(letter).part).toMatch(/:w1$/);
  });
});
