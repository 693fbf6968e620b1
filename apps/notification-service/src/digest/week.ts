const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
/** 1 January 1970 was a Thursday: the first Monday, milliseconds since the epoch. */
const FIRST_MONDAY_MS = 4 * DAY_MS;
/** What was told this long before the last digest may have missed it: rather twice than not at all, milliseconds. */
const OVERLAP_MS = 5 * 60_000;

/** What a digest tells about: its name, and from when to when, milliseconds since the epoch. */
export interface DigestWeek {
  /** The ISO week in which it is sent, `2026-W48`. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The week of a digest that is due then, milliseconds since the epoch. */
export const weekOfDigest = (due: number): DigestWeek => ({
  name: isoWeek(due),
  from: due - WEEK_MS - OVERLAP_MS,
  to: due,
});

/**
 * The ISO week in which a time lies, by UTC.
 * @param at milliseconds since the epoch
 */
export const isoWeek = (at: number): string => {
  // A week belongs to the year of its Thursday.
  const monday = FIRST_MONDAY_MS + Math.floor((at - FIRST_MONDAY_MS) / WEEK_MS) * WEEK_MS;
  const thursday = new Date(monday + 3 * DAY_MS);
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = Math.floor((thursday.getTime() - newYear) / WEEK_MS) + 1;
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
};
