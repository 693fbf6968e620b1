import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { round4 } from './rounding.ts';

describe('rounding to 4 decimals', () => {
  it.each([
    [0.00005, 0],
    [0.00015, 0.0002],
    [0.00025, 0.0002],
    [0.86204999, 0.862],
    [0.8621, 0.8621],
    [1, 1],
  ])('rounds %d to %d: ties go to the even neighbour', (value, expected) => {
    expect(round4(value)).toBe(expected);
  });

  it('moves no value by more than half a unit and changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (value) => {
        const once = round4(value);
        expect(Math.abs(once - value)).toBeLessThanOrEqual(0.00005 + 1e-9);
        expect(round4(once)).toBe(once);
      }),
    );
  });
});
