const DAY_MS = 86_400_000;
/** Longer than a week by any clock, shorter than two, milliseconds. */
const WEEK_AND_MORE_MS = 8 * DAY_MS;
/** What was told this long before the last digest may have missed it: rather twice than not at all, milliseconds. */
const OVERLAP_MS = 5 * 60_000;

/** What a digest tells about: its name, and from when to when, milliseconds since the epoch. */
export interface DigestWeek {
  /** The UTC hour in which it is due, `2026-11-30T07`: the week alone would name two where clocks or choices change. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The week of the digest that is due next. It begins with the digest before, an hour more or less than seven days ago
 * where the clock was changed.
 * @param nextDigest when the digest after a time is due, milliseconds since the epoch, as is the answer
 */
export const weekOfDigest = (nextDigest: (now: number) => number, now: number): DigestWeek => {
  const to = nextDigest(now);
  return {
    name: new Date(to).toISOString().slice(0, 'YYYY-MM-DDTHH'.length),
    from: nextDigest(to - WEEK_AND_MORE_MS) - OVERLAP_MS,
    to,
  };
};
