import { describe, expect, it } from '@jest/globals';
import { identify, isRunning, parseStartTime, parseZombie } from './identity.ts';

const stat = (state: string) =>
  `42 (a name) with (parts)) ${state} 1 42 42 0 -1 4194304 1 0 0 0 0 0 0 0 20 0 1 0 987654 1 1`;

describe('the identity of a process', () => {
  it('is its number and the time it started', () => {
    expect(parseStartTime(stat('S'))).toBe('987654');
  });

  it('tells a zombie from a running process', () => {
    expect([parseZombie(stat('Z')), parseZombie(stat('S'))]).toEqual([true, false]);
  });

  it('is not that of another process with the same number', () => {
    const own = identify(process.pid);
    expect(own && isRunning(own)).toBe(true);
    expect(isRunning({ pid: process.pid, startTime: '1' })).toBe(false);
  });

  it('does not exist for a number that nobody has', () => {
    expect(identify(2 ** 30)).toBeUndefined();
  });
});
