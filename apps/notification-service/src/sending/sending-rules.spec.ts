import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { CLOSED, afterTry as circuitAfter, isResting, isTrusted } from './circuit.ts';
import { afterTry } from './after-try.ts';
import { MAX_TRIES, backoffMs } from './backoff.ts';
import { firstRestMs, isLongEnough, patienceOf, patienceSettings, turnWaitMs } from './patience.ts';
import { verdictOn } from './send-state.ts';

/** As it is where nothing is set. */
const patience = patienceOf(z.object(patienceSettings).parse({}));
const tried = (tries: number) => ({ tries, since: 0, now: 1_000 });

describe('the wait for the next try', () => {
  it('grows threefold up to six hours, with full jitter', () => {
    expect([1, 2, 3, 9].map((tries) => backoffMs(patience, tries, () => 1))).toEqual([
      10_000, 30_000, 90_000, 21_600_000,
    ]);
    expect(backoffMs(patience, 3, () => 0)).toBe(0);
  });

  it('is never shorter than the receiver asked for', () => {
    expect(backoffMs(patience, 1, () => 0.5, 60_000)).toBe(60_000);
  });
});

describe('a try', () => {
  it('that fails is followed by another, but the last', () => {
    const failed = { kind: 'retry', reason: 'http-500' } as const;
    const next = { random: () => 0, patience };
    expect(afterTry(failed, tried(MAX_TRIES - 1), next)).toMatchObject({ kind: 'again' });
    expect(afterTry(failed, tried(MAX_TRIES), next)).toEqual({
      kind: 'done',
      outcome: 'dead',
      reason: 'http-500',
    });
  });
});

describe('a host', () => {
  const resting = { random: () => 0, firstRestMs: firstRestMs(patience) };
  const fails = (times: number) =>
    Array.from({ length: times }).reduce<typeof CLOSED>(
      (circuit) => circuitAfter(circuit, false, 0, resting),
      CLOSED,
    );

  it('rests after five failures in a row, and is trusted again after one success', () => {
    expect(isResting(fails(4), 1)).toBe(false);
    expect(isResting(fails(5), 29_999)).toBe(true);
    expect(isResting(fails(5), 30_000)).toBe(false);
    expect(isTrusted(fails(5))).toBe(false);
    expect(isTrusted(circuitAfter(fails(5), true, 30_000, resting))).toBe(true);
  });
});

describe('a claim', () => {
  const longEnough = (env: Record<string, string>) =>
    isLongEnough(z.object(patienceSettings).parse(env));
  it('outlasts the wait for a turn and a try', () => {
    expect(turnWaitMs(patience) + patience.tryMs).toBeLessThan(patience.claimMs);
    expect(longEnough({})).toBe(true);
    expect(longEnough({ DELIVERY_CLAIM_MS: '3999', DELIVERY_TRY_MS: '2000' })).toBe(false);
  });
});

describe('an entry of a due document', () => {
  const sending = { state: 'sending', by: 'a', until: 100, tries: 1 } as const;

  it('is claimed from the minute that its send key names, dropped elsewhere and once it is done', () => {
    const here = { minute: 7 };
    const planned = { state: 'planned', minute: 7, tries: 2 } as const;
    expect(verdictOn(undefined, here, 0).kind).toBe('claim');
    expect(verdictOn(planned, here, 0)).toMatchObject({ tries: 2 });
    expect(verdictOn({ ...planned, minute: 8 }, here, 0).kind).toBe('drop');
    expect(verdictOn({ state: 'done', outcome: 'sent' }, here, 0).kind).toBe('drop');
    expect(verdictOn({ state: 'done', outcome: 'dead' }, here, 0).kind).toBe('drop');
  });

  it('is left to whoever sends it, until the claim is void', () => {
    expect(verdictOn(sending, { minute: 7 }, 99).kind).toBe('leave');
    expect(verdictOn(sending, { minute: 7 }, 100).kind).toBe('claim');
  });

  it('that was put back is claimed once, with all its tries, if its message was given up', () => {
    const first = { minute: 7, replay: 1 };
    const anew = { kind: 'claim', tries: 0 };
    expect(verdictOn({ state: 'done', outcome: 'dead' }, first, 0)).toEqual(anew);
    expect(verdictOn({ state: 'done', outcome: 'refused' }, first, 0)).toEqual(anew);
    expect(verdictOn({ state: 'done', outcome: 'sent' }, first, 0).kind).toBe('drop');
    expect(verdictOn({ state: 'done', outcome: 'dead', replay: 1 }, first, 0).kind).toBe('drop');
    expect(verdictOn({ state: 'done', outcome: 'dead', replay: 2 }, first, 0).kind).toBe('drop');
    expect(verdictOn(undefined, first, 0).kind).toBe('drop');
    expect(verdictOn(sending, first, 99).kind).toBe('leave');
    expect(verdictOn(sending, first, 100)).toEqual(anew);
  });

  it('of before a replay is dropped, wherever it still stands', () => {
    const planned = { state: 'planned', minute: 7, tries: 2, replay: 1 } as const;
    expect(verdictOn(planned, { minute: 7 }, 0).kind).toBe('drop');
    expect(verdictOn({ ...sending, replay: 1 }, { minute: 7 }, 100).kind).toBe('drop');
  });
});
