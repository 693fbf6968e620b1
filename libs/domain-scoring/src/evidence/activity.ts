/** Consistency looks at this many days, the last one included. */
export const ACTIVITY_WINDOW_DAYS = 14;

/**
 * Adds an active day, forgetting those that no window ending today or later can hold.
 * @param days day numbers, ascending
 */
export const addActiveDay = (days: readonly number[], day: number): readonly number[] => {
  if (days.includes(day)) return days;
  const all = [...days, day].sort((a, b) => a - b);
  const last = all[all.length - 1] ?? day;
  return all.filter((each) => each > last - ACTIVITY_WINDOW_DAYS);
};

/** Active days among the 14 that end with a day number. */
export const activeDaysUpTo = (days: readonly number[], day: number): number =>
  days.filter((each) => each <= day && each > day - ACTIVITY_WINDOW_DAYS).length;

/** Days since the last active day up to a day number; as many as the window has when none is known. */
export const gapDaysUpTo = (days: readonly number[], day: number): number => {
  const last = days.findLast((each) => each <= day);
  return last === undefined ? ACTIVITY_WINDOW_DAYS : day - last;
};
