import { describe, expect, it } from '@jest/globals';
import { count, day, duration, exactPercent, percent } from './format.ts';

describe('what people read', () => {
  it('is percent instead of shares', () => {
    expect([percent(0.862), exactPercent(0.8625)]).toEqual(['86%', '86.3%']);
  });

  it('is counts with thousands told apart', () => {
    expect(count(18_213)).toBe('18,213');
  });

  it('is days of UTC, wherever the reader is', () => {
    expect(day('2026-11-20')).toBe('20 Nov 2026');
  });

  it.each([
    [0, '0 s'],
    [59, '59 s'],
    [60, '1 min'],
    [3_725, '1 h 2 min'],
    [183_600, '2 d 3 h'],
  ])('is durations in two units at most: %d s', (seconds, text) => {
    expect(duration(seconds)).toBe(text);
  });
});
