import { describe, expect, it } from '@jest/globals';
import { settledPart, trendOf } from './slope.ts';

const points = (values: readonly number[]) => values.map((value, at) => ({ at: at * 5, value }));

describe('the trend of a figure', () => {
  it('is what it rises by from beginning to end', () => {
    expect(trendOf(points([10, 12, 14, 16]))).toEqual({ mean: 13, rise: 6 });
    expect(trendOf(points([5, 5, 5]))?.rise).toBeCloseTo(0);
  });

  it('is not moved by saw teeth', () => {
    const teeth = Array.from({ length: 400 }, (_, n) => 100 + (n % 8));
    expect(Math.abs(trendOf(points(teeth))?.rise ?? 9)).toBeLessThan(0.2);
  });

  it('is not known from a single moment', () => {
    expect(trendOf(points([1]))).toBeNull();
    expect(trendOf([])).toBeNull();
  });

  it('begins after a quarter of the time', () => {
    expect(settledPart(points([9, 1, 1, 1, 1])).map(({ at }) => at)).toEqual([5, 10, 15, 20]);
  });
});
