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
