import { describe, expect, it } from '@jest/globals';

import { expectedCounts } from './expected.ts';
import { parseSlice, readSlice } from './slice.ts';
import { smallTexts } from './testing/small-slice.ts';

describe('expectedCounts', () => {
  const counts = expectedCounts(parseSlice(smallTexts()), { lastDay: '2026-11-23' });

  it('counts a handed-in TMA as two events and a CMA as one', () => {
    expect(counts.eventsByType).toMatchObject({
      'exercise.completed': 1,
      'quality.assessed': 1,
      'quiz.completed': 1,
    });
  });

  it('expects assignments only where a student still has them to do', () => {
    // Student 7 gets two, student 8 comes after the first is due, student 9 has both behind them.
    expect(counts.eventsByType['assignment.published']).toBe(3);
    expect(counts.events).toBe(9);
    expect(counts.mostEventsOfOneStudent).toBe(6);
  });

  it('counts students by pieces of evidence', () => {
    expect([0, 1, 3, 4].map(counts.studentsWithEvidence)).toEqual([3, 1, 1, 0]);
  });

  it('spans from the first joining to the last hand-in', () => {
    expect(counts).toMatchObject({ firstDay: '2026-10-31', lastDay: '2026-11-23' });
  });

  it('expects 18,381 events of 1,607 students from the slice of the repository', () => {
    const counts = expectedCounts(readSlice(), { lastDay: '2026-11-23' });
    expect(counts).toMatchObject({
      events: 18_381,
      students: 1607,
      mostEventsOfOneStudent: 14,
      firstDay: '2026-09-05',
    });
    expect([1, 3].map(counts.studentsWithEvidence)).toEqual([1351, 1243]);
  });
});
