import { describe, expect, it } from '@jest/globals';
import { NO_FILTERS, trailQuery } from './trail-query.ts';

describe('the question to the trail', () => {
  it('leaves out what does not matter', () => {
    expect(trailQuery(NO_FILTERS, null)).toEqual({ limit: 50 });
  });

  it('names people by their ids and times in UTC, and goes on where a page ended', () => {
    const from = '2026-03-10T12:00';
    const filters = { ...NO_FILTERS, outcome: 'forbidden', student: 'ada', from } as const;
    expect(trailQuery(filters, 'c-1')).toEqual({
      ...{ limit: 50, cursor: 'c-1', outcome: 'forbidden', student_id: 'ada' },
      from: new Date(from).toISOString(),
    });
  });
});
