import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { COMPONENTS } from '@mastery/event-schemas';
import { calculate } from './calculate.ts';
import { weightedSum } from './formula.ts';

describe("the customer's formula", () => {
  it('makes 0.862, proficient, of .85 .90 .85 .82', () => {
    const { mastery_score, level, breakdown } = calculate({
      components: { completion: 0.85, quiz: 0.9, quality: 0.85, consistency: 0.82 },
    });
    expect(mastery_score).toBe(0.862);
    expect(level).toBe('proficient');
    expect(breakdown.map(({ contribution }) => contribution)).toEqual([0.34, 0.27, 0.17, 0.082]);
  });

  it('leaves a missing component out and scales the other weights up to 1', () => {
    const sum = weightedSum({ completion: 0.5, quiz: 1 });
    expect(sum?.score).toBeCloseTo((0.4 * 0.5 + 0.3 * 1) / 0.7, 12);
    expect(sum?.breakdown.map(({ weight }) => weight)).toEqual([0.4 / 0.7, 0.3 / 0.7]);
  });

  it('has no score and no level without any component', () => {
    expect(calculate({ components: {} })).toMatchObject({ mastery_score: null, level: null });
  });

  it('has no level below three pieces of evidence', () => {
    const components = { quiz: 1 };
    expect(calculate({ components, evidence_count: 2 }).level).toBeNull();
    expect(calculate({ components, evidence_count: 3 }).level).toBe('expert');
  });

  it('stays between the lowest and the highest component', () => {
    const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined });
    const components = fc.record({
      completion: share,
      quiz: share,
      quality: share,
      consistency: share,
    });
    fc.assert(
      fc.property(components, (scores) => {
        const given = COMPONENTS.flatMap((component) => scores[component] ?? []);
        const sum = weightedSum(scores);
        if (given.length === 0) {
          expect(sum).toBeUndefined();
          return;
        }
        expect(sum?.score).toBeGreaterThanOrEqual(Math.min(...given) - 1e-9);
        expect(sum?.score).toBeLessThanOrEqual(Math.max(...given) + 1e-9);
      }),
    );
  });
});
