import type { Random } from '@mastery/ports';
import { GIVE_UP_MS, MAX_TRIES, backoffMs } from './backoff.ts';
import { type Patience, spreadMs } from './patience.ts';
import type { DoneOutcome } from './send-state.ts';
import type { SendOutcome } from './sender.ts';

/** How a message that was ours to send leaves our hands. */
export type Transition =
  /** Nothing more is done; `reason` says why, where it went wrong. */
  | { readonly kind: 'done'; readonly outcome: DoneOutcome; readonly reason?: string }
  /** It is planned anew, not before `at`, milliseconds since the epoch. */
  | {
      readonly kind: 'again';
      readonly at: number;
      readonly tries: number;
      /** Left out when nothing was tried. */
      readonly failed?: string;
    }
  /** The claim is given back: whoever looks next sends it. */
  | { readonly kind: 'release'; readonly tries: number };

/** What is known of a message that was tried. */
export interface Tried {
  /** This try among them. */
  readonly tries: number;
  /** When it was first due, milliseconds since the epoch. */
  readonly since: number;
  readonly now: number;
}

/** What the next try waits by. */
export interface Retrying {
  readonly random: Random;
  readonly patience: Patience;
}

/** What follows from a try. */
export const afterTry = (
  outcome: SendOutcome,
  { tries, since, now }: Tried,
  { random, patience }: Retrying,
): Transition => {
  switch (outcome.kind) {
    case 'sent':
      return { kind: 'done', outcome: 'sent' };
    case 'gone':
    case 'refused':
      return { kind: 'done', outcome: outcome.kind, reason: outcome.reason };
    case 'retry': {
      const at = now + backoffMs(patience, tries, random, outcome.retryAfterMs);
      const isLast = tries >= MAX_TRIES || at - since > GIVE_UP_MS;
      return isLast
        ? { kind: 'done', outcome: 'dead', reason: outcome.reason }
        : { kind: 'again', at, tries, failed: outcome.reason };
    }
  }
};

/**
 * What follows when a message could not be tried, because its host rests or is slow: it waits without a
 * try being counted, but not for ever.
 * @param notBefore when the host may be tried again, milliseconds since the epoch
 * @param why in words, for the dead letter
 */
export const putOff = (
  notBefore: number,
  why: string,
  { tries, since, now }: Tried,
  { random, patience }: Retrying,
): Transition => {
  if (now - since > GIVE_UP_MS) return { kind: 'done', outcome: 'dead', reason: why };
  const at = notBefore + Math.round(random() * spreadMs(patience));
  return { kind: 'again', at, tries: tries - 1 };
};
