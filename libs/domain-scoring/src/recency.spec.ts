import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NO_PIECES, addPiece, meanOf, weightAt } from './recency.ts';

const DAY = 86_400_000;

describe('a mean that forgets', () => {
  it('gives a value of 30 days ago half the weight', () => {
    const mean = addPiece(addPiece(NO_PIECES, 0, 1, 0), 1, 1, 30 * DAY);
    expect(meanOf(mean)).toBeCloseTo(2 / 3, 12);
    expect(weightAt(mean, 60 * DAY)).toBeCloseTo(0.75, 12);
  });

  it('knows nothing before the first piece', () => {
    expect(meanOf(NO_PIECES)).toBeUndefined();
  });

  it('does not depend on the order in which the pieces come', () => {
    const piece = fc.record({
      value: fc.double({ min: 0, max: 1, noNaN: true }),
      weight: fc.integer({ min: 1, max: 50 }),
      at: fc.integer({ min: 0, max: 400 * DAY }),
    });
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 30 }), (pieces) => {
        const fold = (all: typeof pieces) =>
          all.reduce((mean, { value, weight, at }) => addPiece(mean, value, weight, at), NO_PIECES);
        const forward = meanOf(fold(pieces)) ?? -1;
        expect(meanOf(fold(pieces.toReversed()))).toBeCloseTo(forward, 9);
        expect(forward).toBeGreaterThanOrEqual(-1e-9);
        expect(forward).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});
