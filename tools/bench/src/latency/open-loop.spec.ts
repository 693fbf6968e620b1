import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { openLoop } from './open-loop.ts';

describe('an open loop', () => {
  it('keeps its pace although no answer comes', async () => {
    const due: number[] = [];
    const answers = Promise.withResolvers<null>();
    const loop = openLoop({ perSecond: 500, seconds: 0.02 }, async (_n, at) => {
      due.push(at);
      if (due.length === 10) answers.resolve(null);
      await answers.promise;
    });
    await loop;
    expect(due.map((at) => Math.round(at - due[0]!))).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18]);
  });

  it('counts the time of what is sent late from when it was due', async () => {
    const late: number[] = [];
    await openLoop({ perSecond: 1_000, seconds: 0.005 }, async (n, at) => {
      // Nothing else is sent while the sender itself is busy.
      if (n === 0) for (const until = performance.now() + 30; performance.now() < until;);
      late.push(performance.timeOrigin + performance.now() - at);
      await sleep(1);
    });
    expect(late.slice(1).every((ms) => ms > 20)).toBe(true);
  });

  it('tells of the first that failed, once all have come back', async () => {
    let back = 0;
    const loop = openLoop({ perSecond: 1_000, seconds: 0.005 }, async (n) => {
      await sleep(5);
      back += 1;
      if (n > 1) throw new Error(`no answer to ${n}`);
    });
    await expect(loop).rejects.toThrow('no answer to 2');
    expect(back).toBe(5);
  });
});
