import { describe, expect, it } from '@jest/globals';
import { predictionResult } from '@mastery/event-schemas';
import fc from 'fast-check';
import { forecastBelief } from './belief.ts';
import { atHorizon } from './forecast.ts';
import { SHIPPED_WEEK_MODEL } from './shipped.ts';

const day = (number: number) => `2026-03-${String(number).padStart(2, '0')}`;
const forecast = (scores: readonly number[], more: object = {}) =>
  forecastBelief(
    {
      studentId: 'ada',
      score: scores.at(-1) ?? null,
      components: { completion: scores.at(-1), quiz: scores.at(-1), consistency: 0.5 },
      snapshots: scores.map((score, index) => ({ date: day(index + 1), score })),
      today: day(Math.max(1, scores.length)),
      chance: 0.75,
      evidenceCount: 3 * scores.length,
      gapDays: 0,
      activeDays: 5,
      missing: 0,
      ...more,
    },
    SHIPPED_WEEK_MODEL,
  );

describe('the forecast from the belief', () => {
  it('is for the day asked for, with a point and an interval for each day until then', () => {
    const week = atHorizon(forecast([0.7, 0.72, 0.74, 0.74]), 7);
    expect(week).toMatchObject({ method: 'belief', target_date: '2026-03-11', sufficient: true });
    expect(week.trajectory).toHaveLength(7);
    const widths = week.trajectory.map(({ low, high }) => high - low);
    expect(widths.toSorted((one, other) => one - other)).toEqual(widths);
  });

  it('says that history does not suffice, keeps the score and claims nothing', () => {
    const week = atHorizon(forecast([0.4, 0.9]), 7);
    expect(week).toMatchObject({ sufficient: false, predicted_score: 0.9, confidence: 0 });
    expect(week.interval).toEqual({ low: 0, high: 1, coverage: 0.8 });
    expect(atHorizon(forecast([]), 7)).toMatchObject({
      predicted_score: null,
      predicted_level: null,
      intervention_needed: false,
    });
  });

  it('does not suffice before the first graded outcome, however long the history', () => {
    const week = atHorizon(forecast([0.7, 0.72, 0.74, 0.74], { chance: null }), 7);
    expect(week).toMatchObject({ sufficient: false, predicted_score: 0.74, confidence: 0 });
  });

  it('is a valid PredictionResult whose interval holds the score, at every horizon', () => {
    const scores = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 28 });
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 30 }), (history, horizon) => {
        const result = atHorizon(forecast(history), horizon);
        expect(predictionResult.safeParse(result).error).toBeUndefined();
        for (const { low, score, high } of result.trajectory) {
          expect(low).toBeLessThanOrEqual(score);
          expect(high).toBeGreaterThanOrEqual(score);
        }
      }),
    );
  });
});
