import type { Random } from '@mastery/ports';
import type { Patience } from './patience.ts';

/** A message is tried so often at the most. */
export const MAX_TRIES = 10;
/** A message that could not be sent for so long after it was first due is given up, milliseconds. */
export const GIVE_UP_MS = 3 * 24 * 3_600_000;

const FACTOR = 3;
const MAX_MS = 6 * 3_600_000;

/**
 * How long to wait for the next try, milliseconds: up to the first × 3^(tries − 1), 6 h at most, with full jitter, so
 * that those who failed together do not come back together; never before the receiver's `Retry-After`.
 * @param tries that were begun, 1 after the first
 */
export const backoffMs = (
  { firstRetryMs }: Patience,
  tries: number,
  random: Random,
  retryAfterMs = 0,
): number => {
  const longest = Math.min(MAX_MS, firstRetryMs * FACTOR ** (tries - 1));
  return Math.max(Math.round(random() * longest), retryAfterMs);
};
