import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { predictionResult } from '@mastery/event-schemas';
import { atHorizon } from './forecast.ts';
import { forecastLinear } from './linear.ts';

const day = (number: number) => `2026-03-${String(number).padStart(2, '0')}`;
const forecast = (scores: readonly number[], current: number | null = scores.at(-1) ?? null) =>
  forecastLinear({
    studentId: 'ada',
    snapshots: scores.map((score, index) => ({ date: day(index + 1), score })),
    today: day(Math.max(1, scores.length)),
    current,
  });

describe("the customer's line", () => {
  it('goes on as it went: the day asked for, not the next', () => {
    const week = atHorizon(forecast([0.5, 0.52, 0.54, 0.56]), 7);
    expect(week.target_date).toBe('2026-03-11');
    expect(week.predicted_score).toBeCloseTo(0.7, 9);
    expect(week.predicted_level).toBe('competent');
    expect(week.trend).toBe('improving');
    expect(week.trajectory).toHaveLength(7);
    expect(atHorizon(forecast([0.5, 0.52, 0.54, 0.56]), 1).predicted_score).toBeCloseTo(0.58, 9);
  });

  it('says that history does not suffice, keeps the score and claims nothing', () => {
    const week = atHorizon(forecast([0.4, 0.9]), 7);
    expect(week).toMatchObject({ sufficient: false, predicted_score: 0.9, confidence: 0 });
    expect(week.interval).toEqual({ low: 0, high: 1, coverage: 0.8 });
    expect(atHorizon(forecast([], null), 7)).toMatchObject({
      predicted_score: null,
      predicted_level: null,
      intervention_needed: false,
    });
  });

  it('is confident about a steady student and not about a scattered one', () => {
    expect(forecast([0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8]).confidence).toBe(1);
    expect(forecast([0.2, 0.9, 0.1, 0.8, 0.3, 0.9, 0.1]).confidence).toBeLessThan(0.2);
  });

  it('calls for an intervention below 0.5', () => {
    expect(atHorizon(forecast([0.6, 0.58, 0.56, 0.54]), 7).intervention_needed).toBe(true);
    expect(atHorizon(forecast([0.6, 0.6, 0.6]), 7).intervention_needed).toBe(false);
  });

  it('is a valid PredictionResult whose interval holds the score, at every horizon', () => {
    const scores = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 28 });
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 30 }), (history, horizon) => {
        const result = atHorizon(forecast(history), horizon);
        expect(predictionResult.safeParse(result).error).toBeUndefined();
        expect(result.trajectory.length).toBe(history.length === 0 ? 0 : horizon);
        for (const { low, score, high } of result.trajectory) {
          expect(low).toBeLessThanOrEqual(score);
          expect(high).toBeGreaterThanOrEqual(score);
        }
      }),
    );
  });
});
