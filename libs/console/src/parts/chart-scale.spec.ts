import { describe, expect, it } from '@jest/globals';
import { bandPath, linePath, rangeOf, scale, ticks } from './chart-scale.ts';

describe('a chart', () => {
  it('has values where they belong, upside down where the drawing is', () => {
    const y = scale([0, 1], [200, 0]);
    expect([y(0), y(0.25), y(1)]).toEqual([200, 150, 0]);
  });

  it('has a single value in the middle', () => {
    expect(scale([3, 3], [0, 100])(3)).toBe(50);
  });

  it.each([
    [[0, 1], 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [[3, 47], 4, [20, 40]],
    [[0.31, 0.39], 4, [0.32, 0.34, 0.36, 0.38]],
    [[2, 2], 4, [2]],
  ] as const)('is marked at round values: %j', (range, about, expected) => {
    expect(ticks(range, about)).toEqual(expected);
  });

  it('draws lines, and bands between two of them', () => {
    expect(
      linePath([
        [0, 1],
        [2.04, 3],
      ]),
    ).toBe('M0,1L2,3');
    expect(
      bandPath(
        [
          [0, 5],
          [1, 6],
        ],
        [
          [0, 1],
          [1, 2],
        ],
      ),
    ).toBe('M0,1L1,2L1,6L0,5Z');
    expect([linePath([]), bandPath([], [])]).toEqual(['', '']);
  });

  it('reaches from the lowest to the highest value', () => {
    expect([rangeOf([2, -1, 7]), rangeOf([])]).toEqual([
      [-1, 7],
      [0, 1],
    ]);
  });
});
