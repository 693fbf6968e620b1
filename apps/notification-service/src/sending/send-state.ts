/**
 * What became of one message: the value under its send key, and the one truth about it. Documents of what is due
 * only say when to look. Without a state, a message was planned by somebody who did not come to note it.
 */
export type SendState =
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
      /** The offset on `mastery.results` of the replay that planned it last. */
      readonly replay?: string | undefined;
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

/** What to do with an entry of a due document. */
export type Verdict =
  /** Ours to send, if the claim succeeds. */
  | { readonly kind: 'claim'; readonly tries: number }
  /** Somebody is sending it. */
  | { readonly kind: 'leave' }
  /** It needs no more care here: it is done, or it was planned anew elsewhere. */
  | { readonly kind: 'drop' };

/**
 * @param minute of the document in which the entry stands
 * @param now milliseconds since the epoch
 */
export const verdictOn = (state: SendState | undefined, minute: number, now: number): Verdict => {
  switch (state?.state) {
    case undefined:
      return { kind: 'claim', tries: 0 };
    case 'planned':
      return state.minute === minute ? { kind: 'claim', tries: state.tries } : { kind: 'drop' };
    case 'sending':
      return state.until > now ? { kind: 'leave' } : { kind: 'claim', tries: state.tries };
    case 'done':
      return { kind: 'drop' };
  }
};
