import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { logistic, moderated } from './belief.ts';
import { faded } from './fade.ts';
import { learn } from './posterior.ts';

const mean = fc.double({ min: -6, max: 6, noNaN: true });
const variance = fc.double({ min: 0.01, max: 6, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const weight = fc.constantFrom(1, 4, 8, 12);

describe('what an outcome teaches', () => {
  it('is the worked example of its doc comment', () => {
    const { step } = learn(0, 2, 1, 1);
    expect(2 * step).toBeCloseTo(0.675, 3);
    expect(moderated(2, 1.6)).toBeCloseTo(1.567, 3);
  });

  it('solves x = m + P·w·(y − σ(x))', () => {
    fc.assert(
      fc.property(mean, variance, share, weight, (m, p, y, w) => {
        const x = m + p * learn(m, p, y, w).step;
        expect(x).toBeCloseTo(m + p * w * (y - logistic(x)), 6);
      }),
    );
  });

  it('never overshoots: the chance ends between what it was and the outcome', () => {
    fc.assert(
      fc.property(mean, variance, share, weight, (m, p, y, w) => {
        const after = logistic(m + p * learn(m, p, y, w).step);
        expect(after).toBeGreaterThanOrEqual(Math.min(logistic(m), y) - 1e-9);
        expect(after).toBeLessThanOrEqual(Math.max(logistic(m), y) + 1e-9);
      }),
    );
  });

  it('makes surer, never less sure', () => {
    fc.assert(
      fc.property(mean, variance, share, weight, (m, p, y, w) => {
        const left = p - p * p * learn(m, p, y, w).shrink;
        expect(left).toBeGreaterThan(0);
        expect(left).toBeLessThan(p);
      }),
    );
  });
});

describe('fading', () => {
  it('halves the mean with every half-life and returns the variance to the prior at the same rate', () => {
    const { mean: left, variance: doubt } = faded({ mean: 1.2, variance: 0.1 }, 0.3, 30, 30);
    expect(left).toBeCloseTo(0.6, 12);
    expect(doubt).toBeCloseTo(0.2, 12);
    expect(faded({ mean: 1.2, variance: 0.1 }, 0.3, 0, 30)).toEqual({ mean: 1.2, variance: 0.1 });
  });
});
