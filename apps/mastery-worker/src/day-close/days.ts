import { DAY_MS, dayNumber, dayOf, utcDay } from '@mastery/domain-scoring';

/** Clocks differ, and late records of a day are on their way: it is closed this long after midnight. */
export const CLOSE_AFTER_MS = 10 * 60_000;

/** The UTC day, `YYYY-MM-DD`, before the one of an instant in milliseconds since the epoch. */
export const dayBefore = (now: number): string => utcDay(now - DAY_MS);

/** The UTC days that are over and not closed yet, oldest first. */
export const daysToClose = (closedThrough: string, now: number): readonly string[] => {
  const first = dayNumber(closedThrough) + 1;
  const last = dayNumber(dayBefore(now - CLOSE_AFTER_MS));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => dayOf(first + index));
};

/** The last instant of a UTC day, RFC 3339. */
export const endOf = (date: string): string => `${date}T23:59:59.999Z`;
