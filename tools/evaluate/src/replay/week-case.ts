import { atHorizon, forecastLinear, weekFeatures } from '@mastery/domain-scoring';
import type { Day } from './days-of-learner.ts';

/** A mastery score forecast 7 days ahead, and what it became. */
export interface WeekCase {
  readonly student: string;
  readonly features: readonly number[];
  /** The score now, which is also the forecast "no change". */
  readonly now: number;
  /** The customer's line. */
  readonly line: number;
  readonly later: number;
}

const AHEAD = 7;
const EVERY = 7;
const HISTORY = 28;
const LEAST_HISTORY = 3;

/** One case a week for a learner, as long as the engine watches them. */
export const weekCases = (student: string, days: readonly Day[]): readonly WeekCase[] => {
  const byDay = new Map(days.map((each) => [each.day, each]));
  return days.flatMap((today, n) => {
    const later = byDay.get(today.day + AHEAD);
    if (today.day % EVERY !== 0 || n + 1 < LEAST_HISTORY || later === undefined) return [];
    const snapshots = days
      .slice(Math.max(0, n + 1 - HISTORY), n + 1)
      .map(({ date, score }) => ({ date, score }));
    const { score: now, date } = today;
    const line = forecastLinear({ studentId: student, snapshots, today: date, current: now });
    return [
      {
        student,
        now,
        later: later.score,
        line: atHorizon(line, AHEAD).predicted_score ?? now,
        features: weekFeatures({ ...today, snapshots, today: date }),
      },
    ];
  });
};
