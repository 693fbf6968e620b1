import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { settled } from './settled.ts';

const failAfter = async (ms: number, message: string) => {
  await sleep(ms);
  throw new Error(message);
};

describe('settled', () => {
  it('gives every result in order', async () => {
    expect(await settled([sleep(5, 'slow'), sleep(1, 'fast')])).toEqual(['slow', 'fast']);
  });

  it('fails with the first failure in time, once everything has ended', async () => {
    let ended = false;
    const slow = sleep(20).then(() => {
      ended = true;
    });
    const work = [failAfter(10, 'consequence'), failAfter(1, 'cause'), slow];
    await expect(settled(work)).rejects.toThrow('cause');
    expect(ended).toBe(true);
  });

  it('lets the others give up at the first failure', async () => {
    const stop = new AbortController();
    const endless = sleep(60_000, undefined, { signal: stop.signal });
    const work = [endless, failAfter(1, 'cause')];
    await expect(settled(work, () => stop.abort())).rejects.toThrow('cause');
  });
});
