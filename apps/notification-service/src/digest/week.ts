const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
/** Digests are due on Mondays at 07:00 UTC, or when the recipient's quiet hours end. */
const MONDAY_MORNING_MS = 7 * 3_600_000;
/** 1 January 1970 was a Thursday: the first Monday, milliseconds since the epoch. */
const FIRST_MONDAY_MS = 4 * DAY_MS;

/** When the next digest is due, after `now`, milliseconds since the epoch. */
export const nextDigest = (now: number): number => {
  const first = FIRST_MONDAY_MS + MONDAY_MORNING_MS;
  return first + (Math.floor((now - first) / WEEK_MS) + 1) * WEEK_MS;
};

/**
 * The ISO week, `2026-W48`, in which a time lies.
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

/** What a digest that is due then tells about: its name, and from when to when, milliseconds since the epoch. */
export interface DigestWeek {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** What was told this long before the last digest may have missed it: rather twice than not at all, milliseconds. */
const OVERLAP_MS = 5 * 60_000;

/** The week of the digest that is due next, after `now`. */
export const digestWeek = (now: number): DigestWeek => {
  const to = nextDigest(now);
  return { name: isoWeek(to - WEEK_MS), from: to - WEEK_MS - OVERLAP_MS, to };
};
