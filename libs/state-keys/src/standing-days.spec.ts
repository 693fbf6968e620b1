import { describe, expect, it } from '@jest/globals';
import { checkpointMonths, snapshotDates } from './standing-days.ts';

const NOON = Date.parse('2026-01-14T12:00:00Z');

describe('what may stand', () => {
  it('of snapshots is tomorrow, today and 180 days before', () => {
    const dates = snapshotDates(NOON);
    expect([dates[0], dates[1], dates.at(-1), dates.length]).toEqual([
      '2026-01-15',
      '2026-01-14',
      '2025-07-18',
      182,
    ]);
  });

  it('of checkpoints is this month and the four before, also over New Year', () => {
    const months = ['2026-01', '2025-12', '2025-11', '2025-10', '2025-09'];
    expect(checkpointMonths(NOON)).toEqual(months);
  });
});
