import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { MasteryResult } from '@mastery/event-schemas';
import { dayNumber } from '../days.ts';
import { summarise } from './cohort-summary.ts';
import { histogramOf, percentileIn } from './histogram.ts';
import { type CohortMember, memberOf } from './member.ts';
import { percentileOf, percentileRank } from './percentile.ts';

const score = fc.integer({ min: 0, max: 10_000 }).map((tenThousandths) => tenThousandths / 10_000);
const scores = fc.array(score, { minLength: 1, maxLength: 300 });
const share = fc.constantFrom(0, 0.1, 0.25, 0.5, 0.75, 0.9, 1);
const ascending = (some: readonly number[]) => some.toSorted((one, other) => one - other);

describe('a percentile', () => {
  it.each([
    [[0.2, 0.4, 0.6, 0.8], 0.5, 0.5],
    [[0.2, 0.4, 0.6, 0.8], 0.25, 0.35],
    [[0.7], 0.9, 0.7],
  ])('of %j at %d is %d, as NumPy says', (sorted, at, expected) => {
    expect(percentileOf(sorted, at)).toBeCloseTo(expected, 12);
  });

  it('from the histogram is at most half a bin from the exact one', () => {
    fc.assert(
      fc.property(scores, share, (some, at) => {
        const exact = percentileOf(ascending(some), at);
        const sketched = percentileIn(histogramOf(some), at);
        expect(Math.abs((sketched ?? 9) - exact)).toBeLessThanOrEqual(0.0025 + 1e-9);
      }),
    );
  });

  it('of nothing is none', () => {
    expect(percentileIn(histogramOf([]), 0.5)).toBeNull();
  });
});

describe('a percentile rank', () => {
  it.each([
    [[0.1, 0.5, 0.5, 0.9], 0.5, 50],
    [[0.1, 0.5, 0.5, 0.9], 0.9, 87.5],
    [[0.5, 0.5, 0.5], 0.5, 50],
  ])('among %j of %d is %d: ties share their mean rank', (some, of, rank) => {
    expect(percentileRank(some, of)).toBe(rank);
  });

  it('is 50 on average, whatever the ties', () => {
    fc.assert(
      fc.property(scores, (some) => {
        const ranks = some.map((each) => percentileRank(some, each));
        const mean = ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
        expect(mean).toBeCloseTo(50, 9);
      }),
    );
  });
});

describe('a cohort', () => {
  const member = (of: number | null, more: Partial<CohortMember> = {}): CohortMember => ({
    ...{ student_id: 's', mastery_score: of, level: null, causes: [] },
    ...more,
  });

  it('is counted over those who have a score', () => {
    const known = [
      member(0.2, { level: 'beginner', causes: [{ cause: 'low_score' }] }),
      member(0.8, { level: 'proficient' }),
      member(null, { causes: [{ cause: 'no_activity' }] }),
    ];
    expect(summarise(5, known)).toEqual({
      members: 5,
      scored: 2,
      mean_score: 0.5,
      percentiles: { p10: 0.26, p25: 0.35, p50: 0.5, p75: 0.65, p90: 0.74 },
      levels: { beginner: 1, developing: 0, competent: 0, proficient: 1, expert: 0 },
      struggling: 2,
    });
  });

  it('without scores has no mean and no percentiles', () => {
    expect(summarise(3, [member(null)])).toMatchObject({
      ...{ members: 3, scored: 0, mean_score: null, percentiles: null },
    });
  });
});

describe('a member struggles', () => {
  const NOW = Date.parse('2026-03-20T12:00:00Z');
  const day = (date: string) => dayNumber(date);
  const result = (mastery_score: number | null, more: object = {}) =>
    ({
      ...{ student_id: 'ada', mastery_score, level: null, topics: {} },
      ...more,
    }) as unknown as MasteryResult;

  it('below half, and for 14 days after a pattern was detected', () => {
    const alerted = {
      'failed_in_a_row/loops': day('2026-03-07'),
      'no_activity/': day('2026-03-20'),
      'quiz_below_half/lists': day('2026-03-06'),
    };
    expect(memberOf(result(0.49), { alerted }, NOW).causes).toEqual([
      { cause: 'low_score' },
      { cause: 'failed_in_a_row', topic: 'loops', day: '2026-03-07' },
      { cause: 'no_activity', day: '2026-03-20' },
    ]);
  });

  it('not at half, nor without a score', () => {
    for (const found of [0.5, null]) {
      expect(memberOf(result(found), { alerted: {} }, NOW).causes).toEqual([]);
    }
  });

  it('by the score that counts now: an override that has expired counts no longer', () => {
    const override = {
      ...{ scope: 'overall', score: 0.9, reason: 'exam', ruled_by: 't' },
      ...{ ruled_at: '2026-03-01T00:00:00Z', expires_at: '2026-03-20T00:00:00Z' },
      calculated: { score: 0.3, level: null },
    };
    const found = memberOf(result(0.9, { overrides: [override] }), { alerted: {} }, NOW);
    expect(found).toMatchObject({ mastery_score: 0.3, causes: [{ cause: 'low_score' }] });
  });
});
