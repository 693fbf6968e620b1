import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FAILURES_TO_REST } from './circuit.ts';
import { type LaneLimits, type Turn, createLanes } from './lanes.ts';
import type { ChannelName, SendOutcome } from './sender.ts';

const SENT: SendOutcome = { kind: 'sent' };
const FAILED: SendOutcome = { kind: 'retry', reason: 'http-500' };
const fast = { burst: 10_000, perSecond: 10_000 };
const LIMITS: LaneLimits = {
  ...{ total: 6, perHost: 2, waitMs: 30_000, firstRestMs: 30_000 },
  pace: () => fast,
};

/** Whatever was promised by now has come. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Lanes with a clock of their own, and messages that are on their way until they are told how it ends. */
const given = (limits: Partial<LaneLimits> = {}) => {
  let now = 1_000_000;
  const lanes = createLanes({ ...LIMITS, ...limits }, { now: () => now }, () => 0);
  const onTheWay: {
    readonly name: string;
    readonly host: string;
    end(outcome: SendOutcome): void;
  }[] = [];
  const turns = new Map<string, Turn>();
  const ask = (name: string, host: string, channel: ChannelName = 'webhook') => {
    const send = () =>
      new Promise<SendOutcome>((resolve) => {
        onTheWay.push({ name, host, end: resolve });
      });
    void lanes.turn(host, channel, send).then((turn) => turns.set(name, turn));
  };
  return {
    lanes,
    turns,
    ask,
    onTheWay,
    names: () => onTheWay.map(({ name }) => name),
    end: async (name: string, outcome: SendOutcome = SENT) => {
      const at = onTheWay.findIndex((each) => each.name === name);
      onTheWay.splice(at, 1)[0]?.end(outcome);
      await settled();
    },
    later: async (ms: number) => {
      now += ms;
      lanes.look();
      await settled();
    },
    now: () => now,
    /** So many failures in a row of a host. */
    fail: async (host: string, times: number) => {
      for (let n = 0; n < times; n += 1) {
        ask(`failure ${n}`, host);
        onTheWay.pop()?.end(FAILED);
        await settled();
      }
    },
  };
};

describe('a message', () => {
  it('waits while as many as may be are on their way to its host', async () => {
    const { ask, names, end } = given();
    for (const name of ['1', '2', '3', '4']) ask(name, 'a');
    expect(names()).toEqual(['1', '2']);
    await end('2');
    expect(names()).toEqual(['1', '3']);
  });

  it('is not held up by another host that stalls', () => {
    const { ask, names } = given();
    for (let n = 0; n < 20; n += 1) ask(`stalled ${n}`, 'a');
    ask('quick', 'b');
    expect(names()).toEqual(['stalled 0', 'stalled 1', 'quick']);
  });

  it('waits while as many as may be are on their way in all; then hosts take turns', async () => {
    const { ask, names, end } = given({ total: 2, perHost: 2 });
    for (const name of ['a1', 'a2', 'a3', 'a4', 'a5']) ask(name, 'a');
    ask('b1', 'b');
    expect(names()).toEqual(['a1', 'a2']);
    await end('a1');
    await end('a3');
    expect(names()).toEqual(['a2', 'b1']);
    await end('b1');
    expect(names()).toEqual(['a2', 'a4']);
  });

  it('that waited too long for its turn is told that the host is slow', async () => {
    const { ask, turns, later, now } = given();
    for (const name of ['1', '2', 'early']) ask(name, 'a');
    await later(20_000);
    ask('late', 'a');
    await later(10_001);
    expect([...turns]).toEqual([
      ['early', { kind: 'not-tried', why: 'slow', until: now() + 30_000 }],
    ]);
  });

  it('whose channel throws has failed, and may be tried again', async () => {
    const { lanes } = given();
    const turn = await lanes.turn('a', 'push', () => Promise.reject(new Error('a bug')));
    expect(turn).toEqual({
      kind: 'tried',
      outcome: { kind: 'retry', reason: 'the channel failed' },
    });
  });

  it('goes out no faster than its channel allows, whatever its host; other channels do not wait', async () => {
    const { ask, names, later } = given({
      pace: (channel) => (channel === 'email' ? { burst: 2, perSecond: 1 } : fast),
    });
    for (const name of ['1', '2', '3', '4']) ask(name, `mx-${name}`, 'email');
    ask('push', 'p', 'push');
    expect(names()).toEqual(['1', '2', 'push']);
    await later(999);
    expect(names()).toHaveLength(3);
    await later(1);
    expect(names()).toEqual(['1', '2', 'push', '3']);
  });
});

describe('a host that failed five times in a row', () => {
  it('rests: who wants to go there is told until when', async () => {
    const { fail, ask, turns, names, lanes, now } = given();
    await fail('a', FAILURES_TO_REST);
    ask('1', 'a');
    await settled();
    expect(turns.get('1')).toEqual({ kind: 'not-tried', why: 'resting', until: now() + 30_000 });
    expect([names(), lanes.resting()]).toEqual([[], 1]);
  });

  it('sends home those who wait for it', async () => {
    const { fail, ask, turns, end } = given();
    await fail('a', FAILURES_TO_REST - 1);
    for (const name of ['1', '2', '3']) ask(name, 'a');
    await end('1', FAILED);
    expect(turns.get('3')).toMatchObject({ why: 'resting' });
    expect(turns.has('2')).toBe(false);
  });

  it('is tried with one message after its rest, and trusted again once that succeeds', async () => {
    const { fail, ask, names, end, later, lanes } = given();
    await fail('a', FAILURES_TO_REST);
    await later(30_000);
    expect(lanes.resting()).toBe(0);
    for (const name of ['1', '2', '3']) ask(name, 'a');
    expect(names()).toEqual(['1']);
    await end('1');
    expect(names()).toEqual(['2', '3']);
  });

  it('rests twice as long when it fails again, ten minutes at most', async () => {
    const { fail, later, lanes } = given();
    await fail('a', FAILURES_TO_REST);
    for (const minutes of [0.5, 1, 2, 4, 8, 10, 10]) {
      await later(minutes * 60_000 - 1);
      expect(lanes.resting()).toBe(1);
      await later(1);
      expect(lanes.resting()).toBe(0);
      await fail('a', 1);
    }
  });

  it('does not rest for answers about one message', async () => {
    const { ask, end, lanes } = given();
    for (let n = 0; n < 2 * FAILURES_TO_REST; n += 1) {
      ask(`${n}`, 'a');
      await end(
        `${n}`,
        n % 2 === 0 ? { kind: 'gone', reason: '410' } : { kind: 'refused', reason: '413' },
      );
    }
    expect(lanes.resting()).toBe(0);
  });
});

describe('closing', () => {
  it('sends home those who wait and those who come, and lets finish what is on its way', async () => {
    const { ask, lanes, turns, end, names } = given();
    for (const name of ['1', '2', '3']) ask(name, 'a');
    lanes.close();
    ask('4', 'b');
    await settled();
    for (const name of ['3', '4']) expect(turns.get(name)).toMatchObject({ why: 'closing' });
    await end('1');
    expect(turns.get('1')).toEqual({ kind: 'tried', outcome: SENT });
    expect(names()).toEqual(['2']);
  });
});

describe('whatever happens', () => {
  const host = fc.constantFrom('a', 'b', 'c');
  const step = fc.oneof(
    { weight: 5, arbitrary: fc.record({ ask: host }) },
    { weight: 4, arbitrary: fc.record({ end: fc.nat(9), ok: fc.boolean() }) },
    { weight: 2, arbitrary: fc.record({ pass: fc.constantFrom(10, 1_000, 31_000) }) },
  );

  it('no limit is exceeded, and every message gets one turn', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const limits = { total: 3, perHost: 2 };
        const { lanes, ask, end, later, onTheWay, turns } = given(limits);
        let asked = 0;
        for (const each of steps) {
          if ('ask' in each) ask(`${(asked += 1)}`, each.ask);
          else if ('pass' in each) await later(each.pass);
          else {
            const name = onTheWay[each.end % Math.max(1, onTheWay.length)]?.name;
            if (name !== undefined) await end(name, each.ok ? SENT : FAILED);
          }
          expect(onTheWay.length).toBeLessThanOrEqual(limits.total);
          for (const [, there] of Map.groupBy(onTheWay, (some) => some.host)) {
            expect(there.length).toBeLessThanOrEqual(limits.perHost);
          }
        }
        lanes.close();
        while (onTheWay.length > 0) await end(onTheWay[0]!.name);
        expect(turns.size).toBe(asked);
      }),
      { numRuns: 60 },
    );
  });
});
