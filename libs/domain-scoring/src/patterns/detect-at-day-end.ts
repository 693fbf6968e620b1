import { dayOf } from '../days.ts';
import type { Snapshot } from '../forecast/forecast.ts';
import type { Detected } from './detect.ts';
import { DEFAULT_LIMITS, type PatternLimits, type Struggle } from './struggle.ts';
import { type StruggleState, alertOnce } from './struggle-state.ts';

/** What a closed day is judged by. */
export interface DayEnd {
  /** The day that ended, as a day number. */
  readonly day: number;
  /** Active days as day numbers, ascending. */
  readonly activeDays: readonly number[];
  /** Daily scores up to the day, oldest first. */
  readonly snapshots: readonly Snapshot[];
}

/** Scores carry 4 decimals: less is no fall. */
const LEAST_FALL = 0.0001;

/** Struggle that shows in what did not happen, or over days. */
export const detectAtDayEnd = (
  state: StruggleState,
  end: DayEnd,
  limits: PatternLimits = DEFAULT_LIMITS,
): Detected => alertOnce(state, [...quiet(end, limits), ...falling(end, limits)], end.day);

// Told once, on the day the limit is reached: not every day that the silence goes on.
const quiet = ({ day, activeDays }: DayEnd, { quietDays }: PatternLimits): readonly Struggle[] => {
  const last = activeDays.findLast((each) => each <= day);
  if (last === undefined || day - last !== quietDays) return [];
  const evidence = [`no activity for ${quietDays} days, the last on ${dayOf(last)}`];
  return [{ pattern: 'no_activity', topic: null, evidence }];
};

/**
 * Daily scores that fall up to a day with activity. Consistency falls with every day away: that is silence, not
 * work that goes worse.
 */
export const falling = (
  { day, activeDays, snapshots }: DayEnd,
  { fallingSnapshots }: PatternLimits,
): readonly Struggle[] => {
  if (!activeDays.includes(day)) return [];
  const last = snapshots.slice(-fallingSnapshots);
  const falls = last.every(({ score }, n) => {
    const before = last[n - 1];
    return before === undefined || score <= before.score - LEAST_FALL;
  });
  if (last.length < fallingSnapshots || !falls) return [];
  const evidence = last.map(({ date, score }) => `${score.toFixed(2)} on ${date}`);
  return [{ pattern: 'falling_trend', topic: null, evidence }];
};
