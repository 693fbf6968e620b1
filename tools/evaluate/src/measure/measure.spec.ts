import { describe, expect, it } from '@jest/globals';
import { aucOf } from './auc.ts';
import { bootstrap, meanOf } from './bootstrap.ts';
import { binsOf, calibrationErrorOf, valueOf } from './calibration.ts';
import { type Pair, maeOf, rmseOf } from './errors.ts';

const pairs = (...given: readonly (readonly [forecast: number, truth: number])[]): Pair[] =>
  given.map(([forecast, truth], n) => ({ student: `s${n}`, forecast, truth }));

describe('the measures', () => {
  it('AUC is the chance that a positive case has the higher forecast, ties counting half', () => {
    expect(valueOf(aucOf(), pairs([0.9, 1], [0.8, 0], [0.7, 1], [0.1, 0]))).toBe(0.75);
    expect(valueOf(aucOf(), pairs([0.5, 1], [0.5, 0]))).toBe(0.5);
    expect(valueOf(aucOf(), pairs([0.2, 0], [0.9, 1]))).toBe(1);
  });

  it('RMSE and MAE are in the units of the forecast', () => {
    const some = pairs([0.5, 1], [0.5, 0.5]);
    expect(valueOf(rmseOf, some)).toBeCloseTo(Math.sqrt(0.125), 12);
    expect(valueOf(maeOf, some)).toBeCloseTo(0.25, 12);
  });

  it('the calibration error weighs each bin by its cases', () => {
    const some = pairs([0.25, 0], [0.25, 1], [0.25, 0], [0.25, 0], [0.95, 1], [0.95, 0]);
    expect(valueOf(calibrationErrorOf, some)).toBeCloseTo((2 / 6) * 0.45, 12);
    expect(binsOf(some)).toHaveLength(2);
  });
});

describe('the bootstrap', () => {
  const cases = Array.from({ length: 400 }, (_, n) => ({ student: `s${n % 100}`, value: n % 2 }));

  it('has the value of all cases inside its interval, and the same interval every time', () => {
    const one = bootstrap(
      cases,
      meanOf(({ value }) => value),
    );
    expect(one).toMatchObject({ value: 0.5, n: 400 });
    expect(one.low).toBeLessThan(0.5);
    expect(one.high).toBeGreaterThan(0.5);
    expect(
      bootstrap(
        cases,
        meanOf(({ value }) => value),
      ),
    ).toEqual(one);
  });

  it('draws students, not cases: four equal cases of a student say no more than one', () => {
    const width = (some: typeof cases) => {
      const { low, high } = bootstrap(
        some,
        meanOf(({ value }) => value),
        1_000,
      );
      return high - low;
    };
    const independent = cases.map((each, n) => ({ ...each, student: `t${n}` }));
    expect(width(cases)).toBeGreaterThan(1.5 * width(independent));
  });
});
