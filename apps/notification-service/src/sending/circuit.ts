import type { Random } from '@mastery/ports';

/** How a host has behaved lately. */
export interface Circuit {
  /** Tries that failed in a row. */
  readonly failures: number;
  /** Nothing is sent there before, milliseconds since the epoch. */
  readonly restsUntil: number;
}

/** A host of which nothing bad is known. */
export const CLOSED: Circuit = { failures: 0, restsUntil: 0 };

/** A host rests after so many failures in a row. */
export const FAILURES_TO_REST = 5;
const LONGEST_REST_MS = 10 * 60_000;

/** What a rest is measured by. */
export interface Resting {
  readonly random: Random;
  /** Milliseconds. */
  readonly firstRestMs: number;
}

/** Whether nothing is sent to the host now. */
export const isResting = ({ restsUntil }: Circuit, now: number): boolean => restsUntil > now;

/** A host that has rested is tried with one message: until that succeeds, it is not trusted. */
export const isTrusted = ({ failures }: Circuit): boolean => failures < FAILURES_TO_REST;

/**
 * What a try says of its host: with the fifth failure in a row it rests, with each that follows for twice as long as
 * before, 10 min at most, less up to a half by chance: not every process tries at the same moment.
 */
export const afterTry = (
  { failures, restsUntil }: Circuit,
  succeeded: boolean,
  now: number,
  { random, firstRestMs }: Resting,
): Circuit => {
  if (succeeded) return CLOSED;
  const more = failures + 1;
  // What was under way when the host began to rest says nothing new.
  if (more < FAILURES_TO_REST || restsUntil > now) return { failures: more, restsUntil };
  const rest = Math.min(LONGEST_REST_MS, firstRestMs * 2 ** (more - FAILURES_TO_REST));
  return { failures: more, restsUntil: now + Math.round(rest * (1 - random() / 2)) };
};
