import type { DoneOutcome, SendState } from '../sending/send-state.ts';

/** Why a message is not put back. */
export type Objection =
  /** Its dead letter names no message, or holds no result. */
  | 'unreadable'
  /** Its send key is gone: nobody knows any more whether it was sent. */
  | 'forgotten'
  /** It was not given up after all: it is tried again by itself. */
  | 'waiting'
  /** Nobody who is told of the result now is whom it was for. */
  | 'nobody'
  | Exclude<DoneOutcome, 'dead' | 'refused'>;

/** How a message stands to a replay of it. */
export type Readiness =
  | { readonly kind: 'ready' }
  /** This very replay was put back before. */
  | { readonly kind: 'repeat' }
  | { readonly kind: 'objection'; readonly why: Objection };

/** Whether a message is to be put back for the so many-th time, by what its send key says. */
export const readinessOf = (state: SendState | undefined, replay: number): Readiness => {
  if (state === undefined) return { kind: 'objection', why: 'forgotten' };
  if ((state.replay ?? 0) >= replay) return { kind: 'repeat' };
  if (state.state !== 'done') return { kind: 'objection', why: 'waiting' };
  const { outcome } = state;
  return outcome === 'dead' || outcome === 'refused'
    ? { kind: 'ready' }
    : { kind: 'objection', why: outcome };
};

/** An objection in words, for operators. */
export const inWords: Readonly<Record<Objection, string>> = {
  unreadable: 'it names no message of a result',
  forgotten: 'nobody knows any more whether it was sent since: that is remembered for 30 days',
  waiting: 'it is still being tried: look again in a few minutes',
  nobody:
    'whom it was for is not told of this any more: teachers without the cohort, platforms without a webhook',
  sent: 'it was sent since',
  gone: 'its receiver has said since that the destination is no more',
  erased: 'whom it is for, or whom it speaks of, was erased since',
  opted_out: 'its recipient does not want it any more, or unsubscribed',
  empty: 'there was nothing to tell any more',
};
