import type { DigestWeek } from '../digest/week.ts';

/**
 * What became of one message: the value under its send key, and the one truth about it. Documents of what is due
 * only say when to look. Without a state, a message was planned by somebody who did not come to note it.
 */
export type SendState = (
  | {
      readonly state: 'planned';
      /** The minute in whose document it stands; in another it stands no more. */
      readonly minute: number;
      /** Tries that were begun. */
      readonly tries: number;
    }
  | {
      readonly state: 'sending';
      /** Names the claim. */
      readonly by: string;
      /** When the claim is void, milliseconds since the epoch. */
      readonly until: number;
      readonly tries: number;
    }
  | {
      readonly state: 'done';
      readonly outcome: DoneOutcome;
      /** What a digest that was given up tells about, for whoever replays it. */
      readonly digestOf?: DigestWeek | undefined;
    }
) & {
  /** The replay that it is about, as its entry has it. */
  readonly replay?: number | undefined;
};

/** How a message ended. */
export type DoneOutcome =
  | 'sent'
  /** The destination is no more. */
  | 'gone'
  /** No try would help: dead-lettered. */
  | 'refused'
  /** The last try failed: dead-lettered. */
  | 'dead'
  /** Whom it is for, or whom it speaks of, was erased. */
  | 'erased'
  /** The recipient chose otherwise since it was planned. */
  | 'opted_out'
  /** A digest of nothing. */
  | 'empty';

/** Whether it ended with a dead letter. */
export const isGivenUp = (outcome: DoneOutcome): boolean =>
  outcome === 'dead' || outcome === 'refused';

/** What to do with an entry of a due document. */
export type Verdict =
  /** Ours to send, if the claim succeeds. */
  | { readonly kind: 'claim'; readonly tries: number }
  /** Somebody is sending it. */
  | { readonly kind: 'leave' }
  /** It needs no more care here: it is done, or it was planned anew elsewhere. */
  | { readonly kind: 'drop' };

/** An entry as far as its send key is asked about it. */
export interface Standing {
  /** Of the document in which it stands. */
  readonly minute: number;
  readonly replay?: number | undefined;
}

/**
 * What is to be done with an entry, as its send key has it.
 * @param now milliseconds since the epoch
 */
export const verdictOn = (
  state: SendState | undefined,
  { minute, replay = 0 }: Standing,
  now: number,
): Verdict => {
  // Whether a message without a state was sent before it was replayed, nobody knows any more.
  if (state === undefined) return replay === 0 ? { kind: 'claim', tries: 0 } : DROP;
  const { replay: known = 0 } = state;
  if (replay < known) return DROP;
  const isNext = replay > known;
  switch (state.state) {
    case 'planned':
      if (isNext) return { kind: 'claim', tries: 0 };
      return state.minute === minute ? { kind: 'claim', tries: state.tries } : DROP;
    case 'sending':
      if (state.until > now) return { kind: 'leave' };
      return { kind: 'claim', tries: isNext ? 0 : state.tries };
    case 'done':
      return isNext && isGivenUp(state.outcome) ? { kind: 'claim', tries: 0 } : DROP;
  }
};

const DROP: Verdict = { kind: 'drop' };
