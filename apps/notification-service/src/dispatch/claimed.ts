import type { DueEntry } from '../due/entry.ts';
import type { Transition } from '../sending/after-try.ts';

/** An entry whose message is ours to send for a while. */
export interface Claimed {
  readonly entry: DueEntry;
  /** The try that the claim stands for. */
  readonly tries: number;
  /** Of its state under the send key. */
  readonly etag: string;
}

/** A claimed entry and how it leaves our hands. */
export interface Settled extends Claimed {
  readonly transition: Transition;
}
