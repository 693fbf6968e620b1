import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createEye } from './eye.ts';

/** An eye whose looks last until they are let go; `all` is a look at everything. */
const given = () => {
  const looks: string[] = [];
  const waiting: (() => void)[] = [];
  const eye = createEye((asked) => {
    looks.push(asked === undefined ? 'all' : [...asked].join());
    return new Promise<void>((resolve) => {
      waiting.push(resolve);
    });
  });
  return {
    eye,
    looks,
    inHand: () => waiting.length,
    letGo: async () => {
      waiting.shift()?.();
      await jest.advanceTimersByTimeAsync(0);
    },
  };
};
const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

describe('the eye', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('looks at everything when it opens, and about every second', async () => {
    const { eye, looks, letGo } = given();
    eye.open(() => undefined);
    await letGo();
    await pass(999);
    expect(looks).toEqual(['all']);
    await pass(1);
    expect(looks).toEqual(['all', 'all']);
    await letGo();
    await eye.close();
  });

  it('looks at once, and only there, when it is woken', async () => {
    const { eye, looks, letGo } = given();
    eye.open(() => undefined);
    await letGo();
    eye.wake(7);
    expect(looks).toEqual(['all', '7']);
    await letGo();
    await eye.close();
  });

  it('never looks twice at once: what wakes it meanwhile is looked at together, afterwards', async () => {
    const { eye, looks, inHand, letGo } = given();
    eye.open(() => undefined);
    eye.wake(1);
    eye.wake(2);
    eye.wake(1);
    expect([looks, inHand()]).toEqual([['all'], 1]);
    await letGo();
    expect([looks, inHand()]).toEqual([['all', '1,2'], 1]);
    await letGo();
    await eye.close();
  });

  it('looks at everything after a slow look, however many seconds have passed', async () => {
    const { eye, looks, letGo } = given();
    eye.open(() => undefined);
    eye.wake(1);
    await pass(5_000);
    expect(looks).toEqual(['all']);
    await letGo();
    expect(looks).toEqual(['all', 'all']);
    await letGo();
    expect(looks).toHaveLength(2);
    await eye.close();
  });

  it('hands out tokens also while a look lasts', async () => {
    const { eye, letGo } = given();
    const beside = jest.fn();
    eye.open(beside);
    await pass(500);
    expect(beside).toHaveBeenCalledTimes(10);
    await letGo();
    await eye.close();
  });

  it('is not woken before it opens', () => {
    const { eye, looks } = given();
    eye.wake(1);
    expect(looks).toEqual([]);
  });

  it('closes with the look in hand, whoever wakes it meanwhile', async () => {
    const { eye, looks, inHand, letGo } = given();
    let isClosed = false;
    eye.open(() => undefined);
    eye.wake(1);
    void eye.close().then(() => (isClosed = true));
    eye.wake(2);
    await pass(3_000);
    expect(isClosed).toBe(false);
    await letGo();
    expect([looks, inHand(), isClosed]).toEqual([['all'], 0, true]);
  });
});
