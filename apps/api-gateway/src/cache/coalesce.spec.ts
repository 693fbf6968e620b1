import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { coalesce } from './coalesce.ts';

const recorder = (answer: () => Promise<void> = () => Promise.resolve()) => {
  const calls: (readonly string[])[] = [];
  const readMany = async (keys: readonly string[]) => {
    calls.push(keys);
    await answer();
    return new Map(keys.filter((key) => key !== 'absent').map((key) => [key, key.toUpperCase()]));
  };
  return { calls, readMany };
};

describe('coalesced reads', () => {
  it('of one turn travel together, each key once', async () => {
    const { calls, readMany } = recorder();
    const read = coalesce(readMany, { maxKeys: 10, maxCalls: 2 });
    expect(await Promise.all(['a', 'b', 'absent', 'a'].map(read))).toEqual([
      'A',
      'B',
      undefined,
      'A',
    ]);
    expect(calls).toEqual([['a', 'b', 'absent']]);
  });

  it('never ask for more at once, nor more often side by side, than they may', async () => {
    let running = 0;
    let most = 0;
    const { calls, readMany } = recorder(async () => {
      most = Math.max(most, ++running);
      await sleep(5);
      running -= 1;
    });
    const read = coalesce(readMany, { maxKeys: 10, maxCalls: 2 });
    const keys = Array.from({ length: 95 }, (_, n) => `k${n}`);
    expect(await Promise.all(keys.map(read))).toEqual(keys.map((key) => key.toUpperCase()));
    expect(calls.every(({ length }) => length <= 10)).toBe(true);
    expect(most).toBe(2);
  });

  it('fail together, and go on afterwards', async () => {
    let fails = true;
    const { readMany } = recorder(() => (fails ? Promise.reject(new Error('away')) : sleep(0)));
    const read = coalesce(readMany, { maxKeys: 10, maxCalls: 1 });
    await expect(Promise.all([read('a'), read('b')])).rejects.toThrow('away');
    fails = false;
    expect(await read('a')).toBe('A');
  });
});
