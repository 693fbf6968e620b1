import { describe, expect, it } from '@jest/globals';
import { inboxKey } from '@mastery/state-keys';
import type { SendOutcome } from '../sending/sender.ts';
import { struggle, threshold } from '../testing/results.ts';
import { sendingWorld } from '../testing/sending-world.ts';
import { reachWith, webhook } from '../testing/test-directory.ts';

const MINUTE = 60_000;
const W1 = [webhook('w1')];
const at = (text: string) => Date.parse(text);

/** Ada's world at a time, with what she chose. */
const given = (
  now: string,
  chosen: object,
  answer: (tries: number) => SendOutcome = () => ({ kind: 'sent' }),
) => {
  const world = sendingWorld((_message, tries) => Promise.resolve(answer(tries)));
  const until = (time: string) => world.pass(at(time) - world.now());
  const choose = (more: object, destinations = W1) =>
    world.reach.set('ada', reachWith({ ...chosen, ...more }, destinations));
  until(now);
  choose({});
  const process = world.start('a');
  return {
    ...world,
    choose,
    until,
    look: process.look,
    plan: () => process.plan(threshold(1, 'ada', new Date(world.now()).toISOString())),
    /** Looks just before a time and at it; answers how much was received by then. */
    receivedAround: async (time: string) => {
      const counts: number[] = [];
      for (const moment of [at(time) - 1, at(time)]) {
        world.pass(moment - world.now());
        // A walk of many hours takes several looks.
        for (let n = 0; n < 8; n += 1) await process.look();
        counts.push(world.received.length);
      }
      return counts;
    },
  };
};

describe('a message that was planned', () => {
  it.each([
    ['the recipient opted out', { opted_out: true }, W1],
    ['its kind was switched off', { channels: { threshold: { webhook: false } } }, W1],
    ['its destination was taken away', {}, [webhook('another')]],
  ])('is not sent when %s since', async (_what, chosen, destinations) => {
    const { plan, choose, look, received, outcomes } = given('2026-03-10T12:00:00Z', {});
    expect(await plan()).toHaveLength(1);
    choose(chosen, destinations);
    await look();
    expect([received, outcomes()]).toEqual([[], ['opted_out']]);
  });

  it('is not sent again, not even after the recipient opted in anew', async () => {
    const { plan, choose, look, received } = given('2026-03-10T12:00:00Z', {});
    await plan();
    choose({ opted_out: true });
    await look();
    choose({});
    await plan();
    await look();
    expect(received).toEqual([]);
  });

  it('is not tried again after an opt-out between two tries', async () => {
    const { plan, choose, look, pass, outcomes, tries } = given('2026-03-10T12:00:00Z', {}, () => ({
      ...{ kind: 'retry', reason: 'http-500' },
    }));
    await plan();
    await look();
    choose({ opted_out: true });
    pass(MINUTE);
    await look();
    expect([outcomes(), [...tries.values()]]).toEqual([['again', 'opted_out'], [1]]);
  });

  it('of a student is not told to a teacher who opted out since', async () => {
    const world = sendingWorld();
    world.teachers.set('ada', ['teacher:lee']);
    world.reach.set('teacher:lee', reachWith({}, W1));
    const process = world.start('a');
    await process.plan(struggle(1));
    world.reach.set('teacher:lee', reachWith({ opted_out: true }, W1));
    await process.look();
    expect([world.received, world.outcomes()]).toEqual([[], ['opted_out']]);
  });
});

describe('quiet hours', () => {
  it.each([
    [
      'Europe/Vienna, over midnight',
      ['2026-01-14T22:30:00+01:00', '2026-01-15T08:00:00+01:00'],
      { time_zone: 'Europe/Vienna' },
    ],
    [
      'Europe/Vienna, in the night that is an hour short',
      ['2026-03-28T22:30:00+01:00', '2026-03-29T08:00:00+02:00'],
      { time_zone: 'Europe/Vienna' },
    ],
    [
      'Europe/Vienna, in the night that is an hour long',
      ['2026-10-24T22:30:00+02:00', '2026-10-25T08:00:00+01:00'],
      { time_zone: 'Europe/Vienna' },
    ],
    [
      'America/New_York, in the night that is an hour short',
      ['2026-03-07T22:30:00-05:00', '2026-03-08T08:00:00-04:00'],
      { time_zone: 'America/New_York' },
    ],
    [
      'America/New_York, in the night that is an hour long',
      ['2026-10-31T22:30:00-04:00', '2026-11-01T08:00:00-05:00'],
      { time_zone: 'America/New_York' },
    ],
  ])('are waited for: %s', async (_where, [planned, end], chosen) => {
    const { plan, receivedAround } = given(planned!, chosen);
    await plan();
    expect(await receivedAround(end!)).toEqual([0, 1]);
  });

  it('that have begun since a message was planned hold for it, and no try is counted', async () => {
    const { plan, until, look, receivedAround, settled, tries } = given(
      '2026-01-14T20:59:00+01:00',
      { time_zone: 'Europe/Vienna' },
    );
    await plan();
    // Nobody looked for a while.
    until('2026-01-14T21:00:00+01:00');
    await look();
    expect(settled[0]?.transition).toEqual({
      ...{ kind: 'again', tries: 0, at: at('2026-01-15T08:00:00+01:00') },
    });
    expect(await receivedAround('2026-01-15T08:00:00+01:00')).toEqual([0, 1]);
    expect([...tries.values()]).toEqual([1]);
  });

  it('that the recipient chose since hold, too', async () => {
    const { plan, choose, look, receivedAround } = given('2026-01-14T12:00:00Z', {});
    await plan();
    choose({ time_zone: 'UTC', quiet_hours: { from: '11:00', to: '14:00' } });
    await look();
    expect(await receivedAround('2026-01-14T14:00:00Z')).toEqual([0, 1]);
  });

  it('are not broken by a next try either', async () => {
    const { plan, look, receivedAround } = given(
      '2026-01-14T20:59:58+01:00',
      { time_zone: 'Europe/Vienna' },
      (tries) => (tries === 1 ? { kind: 'retry', reason: 'http-503' } : { kind: 'sent' }),
    );
    await plan();
    await look();
    expect(await receivedAround('2026-01-15T08:00:00+01:00')).toEqual([0, 1]);
  });
});

describe('a weekly digest', () => {
  const mondays = (zone: string) => ({
    ...{ time_zone: zone, quiet_hours: null },
    digest: { mode: 'weekly', weekday: 'monday', hour: 8 },
  });
  const news = (time: number) => ({
    ...{ id: '1', type: 'mastery.threshold.reached', title: 'news', body: '', read: false },
    ...{ created_at: new Date(time).toISOString(), trace_id: '' },
  });

  it.each([
    ['Europe/Vienna', '2026-03-25T12:00:00Z', '2026-03-30T08:00:00+02:00'],
    ['Europe/Vienna', '2026-10-21T12:00:00Z', '2026-10-26T08:00:00+01:00'],
    ['America/New_York', '2026-03-04T12:00:00Z', '2026-03-09T08:00:00-04:00'],
    ['America/New_York', '2026-10-28T12:00:00Z', '2026-11-02T08:00:00-05:00'],
  ])('comes when the clock of %s shows it, also after a change: %s', async (zone, now, due) => {
    const { plan, memory, receivedAround } = given(now, mondays(zone));
    memory.put(inboxKey('ada'), [news(at(now))]);
    await plan();
    expect(await receivedAround(due)).toEqual([0, 1]);
  });

  it('that falls into quiet hours waits for their end', async () => {
    const { plan, memory, receivedAround } = given('2026-03-25T12:00:00Z', {
      ...mondays('Europe/Vienna'),
      quiet_hours: { from: '20:00', to: '09:15' },
    });
    memory.put(inboxKey('ada'), [news(at('2026-03-25T12:00:00Z'))]);
    await plan();
    expect(await receivedAround('2026-03-30T09:15:00+02:00')).toEqual([0, 1]);
  });

  it('is not sent after an opt-out', async () => {
    const { plan, memory, choose, receivedAround, outcomes } = given(
      '2026-03-25T12:00:00Z',
      mondays('Europe/Vienna'),
    );
    memory.put(inboxKey('ada'), [news(at('2026-03-25T12:00:00Z'))]);
    await plan();
    choose({ opted_out: true });
    expect(await receivedAround('2026-03-30T08:00:00+02:00')).toEqual([0, 0]);
    expect(outcomes()).toEqual(['opted_out']);
  });
});
