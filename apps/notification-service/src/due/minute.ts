const MINUTE_MS = 60_000;

/** The minute, counted from the epoch, that a time in milliseconds since the epoch lies in. */
export const minuteOf = (at: number): number => Math.floor(at / MINUTE_MS);

/** When a minute begins, milliseconds since the epoch. */
export const beginningOf = (minute: number): number => minute * MINUTE_MS;

/**
 * So many minutes that are over are still looked at: whoever wrote may have chosen the minute a moment before
 * it ended, by a clock that is not ours.
 */
export const LOOK_BACK_MINUTES = 3;

/**
 * Whether what was just written into a minute will be looked at: the cursor is not past it. A writer that was
 * held up for longer writes again, into the minute of now.
 * @param now milliseconds since the epoch, after the write
 */
export const isLookedAt = (minute: number, now: number): boolean =>
  minuteOf(now) - minute < LOOK_BACK_MINUTES - 1;
