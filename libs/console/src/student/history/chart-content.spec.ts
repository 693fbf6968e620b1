import { describe, expect, it } from '@jest/globals';
import { type Forecast, type History, linesOf } from './chart-content.ts';

const WORDS = { measured: 'was', expected: 'will be', override: (why: string) => `set: ${why}` };
const point = (date: string, mastery_score: number | null, more = {}) => ({
  ...{ date, period: date, mastery_score, level: null, components: {} },
  ...more,
});
const history = (...points: History['points']): History => ({
  ...{ student_id: 's-1', from: '2026-11-01', to: '2026-11-20', granularity: 'daily', points },
});
const forecast = (sufficient: boolean): Forecast => ({
  ...{ student_id: 's-1', method: 'linear', horizon_days: 1, target_date: '2026-11-21' },
  ...{ predicted_score: 0.6, predicted_level: 'competent', confidence: 0.5, trend: 'stable' },
  ...{ interval: { low: 0.5, high: 0.7, coverage: 0.8 }, intervention_needed: false },
  ...{ trajectory: [{ date: '2026-11-21', score: 0.6, low: 0.5, high: 0.7 }] },
  ...{ sufficient, model_version: 'linear/1' },
});
const ruled = (reason: string, ruled_at: string) => ({
  override: {
    ...{ scope: 'overall' as const, score: 0.9, reason, ruled_by: 't-1', ruled_at },
    calculated: { score: 0.5, level: null },
  },
});

describe('the chart of history and forecast', () => {
  it('has a line of what was, without the days that have no score', () => {
    const { series } = linesOf(
      history(point('2026-11-19', null), point('2026-11-20', 0.5)),
      null,
      WORDS,
    );
    expect(series).toEqual([{ label: 'was', points: [{ x: Date.UTC(2026, 10, 20), y: 0.5 }] }]);
  });

  it('goes on with what is expected, and its band', () => {
    const { series } = linesOf(history(point('2026-11-20', 0.5)), forecast(true), WORDS);
    expect(series[1]).toEqual({
      ...{ label: 'will be', isExpected: true },
      points: [{ x: Date.UTC(2026, 10, 21), y: 0.6, low: 0.5, high: 0.7 }],
    });
  });

  it('draws no forecast that has too little history behind it', () => {
    expect(linesOf(history(point('2026-11-20', 0.5)), forecast(false), WORDS).series).toHaveLength(
      1,
    );
  });

  it('marks the first day of each decision of a teacher', () => {
    const { markers } = linesOf(
      history(
        point('2026-11-17', 0.5),
        point('2026-11-18', 0.9, ruled('oral exam', '2026-11-18T10:00:00Z')),
        point('2026-11-19', 0.9, ruled('oral exam', '2026-11-18T10:00:00Z')),
        point('2026-11-20', 0.8, ruled('second look', '2026-11-20T10:00:00Z')),
      ),
      null,
      WORDS,
    );
    expect(markers).toEqual([
      { x: Date.UTC(2026, 10, 18), label: 'set: oral exam' },
      { x: Date.UTC(2026, 10, 20), label: 'set: second look' },
    ]);
  });
});
