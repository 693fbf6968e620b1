import { ACTIVITY_WINDOW_DAYS } from '../evidence/activity.ts';

/** This many active days in the window are full consistency. */
export const FULL_ACTIVE_DAYS = 10;
/** What is left of consistency per inactive day, after the first. */
export const INACTIVITY_FACTOR = 0.9;

/**
 * Active days in the last 14 ÷ 10, at most 1, × 0.9 for every inactive day since the last activity
 * after the first. Undefined before the first activity.
 * Example: 5 active days, the last one 3 days ago: 0.5 × 0.9² = 0.405.
 * @param activeDays day numbers, ascending
 * @param day the day that is asked for, as a day number
 */
export const consistencyOn = (activeDays: readonly number[], day: number): number | undefined => {
  let last: number | undefined;
  let active = 0;
  for (const each of activeDays) {
    if (each > day) break;
    last = each;
    if (each > day - ACTIVITY_WINDOW_DAYS) active += 1;
  }
  if (last === undefined) return undefined;
  const inactive = Math.max(0, day - last - 1);
  return Math.min(1, active / FULL_ACTIVE_DAYS) * INACTIVITY_FACTOR ** inactive;
};
