import { holdsWithin } from '@mastery/stack';

/** A look is a request or more: so often it is taken, milliseconds. */
const EVERY_MS = 100;

/** Looks until it holds; false when it does not in time. */
export const until = (limitMs: number, look: () => Promise<boolean>): Promise<boolean> =>
  holdsWithin(limitMs, look, EVERY_MS);
