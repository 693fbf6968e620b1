import { describe, expect, it } from '@jest/globals';
import { dailyScores, forecastDays } from './daily-scores.ts';

const override = (calculated: number) => ({
  ...{ scope: 'overall', score: 0.9, reason: 'oral exam', ruled_by: 'mr-lee' },
  ...{ ruled_at: '2026-03-01T10:00:00.000Z', calculated: { score: calculated, level: null } },
});

describe('what a forecast looks back on', () => {
  it('is four weeks, oldest first', () => {
    const days = forecastDays('2026-03-28');
    expect([days.length, days[0], days.at(-1)]).toEqual([28, '2026-03-01', '2026-03-28']);
  });

  it('is the score of each day with one, whatever was ruled', () => {
    const stored: Readonly<Record<string, object>> = {
      '2026-03-01': { mastery_score: 0.4 },
      '2026-03-02': { mastery_score: null },
      '2026-03-04': { mastery_score: 0.9, overrides: [override(0.5)] },
    };
    const text = (date: string) => (stored[date] ? JSON.stringify(stored[date]) : undefined);
    expect(dailyScores(forecastDays('2026-03-28'), text)).toEqual([
      { date: '2026-03-01', score: 0.4 },
      { date: '2026-03-04', score: 0.5 },
    ]);
  });
});
