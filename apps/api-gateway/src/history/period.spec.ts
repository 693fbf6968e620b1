import { describe, expect, it } from '@jest/globals';
import { periodOf } from './period.ts';

describe('the period of a day', () => {
  it('is the day itself, or its month', () => {
    expect(periodOf('2026-01-14', 'daily')).toBe('2026-01-14');
    expect(periodOf('2026-01-14', 'monthly')).toBe('2026-01');
  });

  it.each([
    ['2026-01-14', '2026-W03'],
    ['2026-01-18', '2026-W03'],
    ['2026-01-19', '2026-W04'],
    // Around New Year a week belongs to the year of its Thursday.
    ['2025-12-29', '2026-W01'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
    ['2023-01-01', '2022-W52'],
  ])('%s is in the ISO week %s', (date, week) => {
    expect(periodOf(date, 'weekly')).toBe(week);
  });
});
