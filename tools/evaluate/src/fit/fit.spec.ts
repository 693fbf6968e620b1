import { describe, expect, it } from '@jest/globals';
import { logistic, valueAt } from '@mastery/learner-model';
import { createRandom } from '../random.ts';
import { fitLogistic } from './logistic.ts';
import { fitRidge } from './ridge.ts';
import { solve } from './solve.ts';

const random = createRandom(3);
const rows = Array.from({ length: 4_000 }, () => [random.normal(), 5 + 2 * random.normal()]);

describe('the regressions', () => {
  it('solve a system and refuse one that has no solution', () => {
    const a = [Float64Array.of(4, 2), Float64Array.of(2, 3)];
    const [one, other] = solve(a, Float64Array.of(2, 3));
    expect(one).toBeCloseTo(0, 12);
    expect(other).toBeCloseTo(1, 12);
    const singular = [Float64Array.of(1, 1), Float64Array.of(1, 1)];
    expect(() => solve(singular, Float64Array.of(1, 1))).toThrow('positive definite');
  });

  it('find the line that made the data, in its own units', () => {
    const targets = rows.map(([one = 0, other = 0]) => 3 + 2 * one - 0.5 * other);
    const line = fitRidge(rows, targets, 0.001);
    expect(line.intercept).toBeCloseTo(3, 3);
    expect(line.coefficients[0]).toBeCloseTo(2, 3);
    expect(valueAt(line, [1, 1])).toBeCloseTo(4.5, 3);
  });

  it('find the chances that made the answers', () => {
    const shares = rows.map(([one = 0, other = 0]) =>
      random.next() < logistic(one - 0.5 * (other - 5)) ? 1 : 0,
    );
    const { coefficients } = fitLogistic(rows, shares, { penalty: 0.1 });
    expect(coefficients[0]).toBeCloseTo(1, 0);
    expect(coefficients[1]).toBeCloseTo(-0.5, 0);
  });

  it('keep a coefficient on its side, whatever the data say', () => {
    const shares = rows.map(([one = 0]) => logistic(-2 * one));
    const { coefficients } = fitLogistic(rows, shares, {
      penalty: 1,
      directions: ['rising', 'free'],
    });
    expect(coefficients[0]).toBe(0);
  });
});
