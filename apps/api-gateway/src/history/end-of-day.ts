const DAY_MS = 86_400_000;

/**
 * The instant as of which a day is told: its end, or now while it is not over. Milliseconds since the epoch.
 * @param day `YYYY-MM-DD`
 */
export const endOfDay = (day: string, now: number): number =>
  Math.min(now, Date.parse(day) + DAY_MS - 1);
