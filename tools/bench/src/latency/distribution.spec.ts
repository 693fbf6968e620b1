import { describe, expect, it } from '@jest/globals';
import { distributionOf, quantile } from './distribution.ts';

const oneToHundred = distributionOf(Array.from({ length: 100 }, (_, n) => 100 - n));

describe('a distribution', () => {
  it.each([
    [0, 1],
    [0.5, 50],
    [0.99, 99],
    [0.999, 100],
    [1, 100],
  ])('has at %d the time %d', (share, time) => {
    expect(quantile(oneToHundred, share)).toBe(time);
  });

  it('of nothing has no quantile', () => {
    expect(() => quantile([], 0.5)).toThrow('quantile of nothing');
  });
});
