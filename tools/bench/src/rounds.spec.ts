import { describe, expect, it } from '@jest/globals';
import { compare, median } from './rounds.ts';

describe('several rounds', () => {
  it('come to the median of each side and of the ratios within the rounds', () => {
    const rounds = [
      { ours: 60, baseline: 100 },
      // A round on a busy machine slows both sides down: its ratio still counts.
      { ours: 7, baseline: 10 },
      { ours: 40, baseline: 80 },
    ];
    expect(compare(rounds)).toEqual({
      ours: 40,
      baseline: 80,
      ratio: { median: 0.6, low: 0.5, high: 0.7 },
    });
  });

  it('have a median also when they are even, and none when there are none', () => {
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(() => median([])).toThrow();
  });
});
