/** Wait before the first try to come back, and the longest, milliseconds. */
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/**
 * How long to wait before the next try: doubled each time, chosen at random between half of it and all, so that
 * not all pages come back at once; milliseconds.
 * @param tries how many have failed in a row
 * @param random 0..1
 */
export const waitBefore = (tries: number, random: number): number =>
  Math.min(FIRST_WAIT_MS * 2 ** tries, LONGEST_WAIT_MS) * (0.5 + random / 2);
