import type { Reach } from '../directory/directory.ts';
import type { DueEntry } from '../due/entry.ts';
import type { Destination } from '../sending/sender.ts';

/** What is known of people right before something is sent to them. */
export interface Circumstances {
  readonly reach: ReadonlyMap<string, Reach>;
  /** When somebody was erased, milliseconds since the epoch. */
  readonly erased: ReadonlyMap<string, number>;
}

/** Where a message goes, as of now. */
export type Where =
  | { readonly kind: 'there'; readonly destination: Destination; readonly language: string }
  /** Quiet hours have begun since; `at` in milliseconds since the epoch. */
  | { readonly kind: 'later'; readonly at: number }
  | { readonly kind: 'done'; readonly outcome: 'erased' | 'opted_out' };

/** Where to send the message of an entry, or why to nobody. @param now milliseconds since the epoch */
export const whereTo = (entry: DueEntry, { reach, erased }: Circumstances, now: number): Where => {
  const { recipient, about, channel, destination: id, digestOf } = entry;
  // A digest is of many: it tells what its inbox holds by now, and from there an erasure took its student's part.
  const concerned = digestOf === undefined ? [recipient, about] : [recipient];
  if (concerned.some((person) => isErased(entry, erased.get(person)))) {
    return { kind: 'done', outcome: 'erased' };
  }
  const reached = reach.get(recipient);
  const destination = reached?.destinations.find(
    (each) => each.channel === channel && each.id === id,
  );
  const isWanted = reached?.optedOut === false && reached.wants(entry.kind, channel);
  if (!isWanted || destination === undefined) return { kind: 'done', outcome: 'opted_out' };
  const { language } = reached;
  const notBefore = reached.notBefore(now);
  return notBefore > now
    ? { kind: 'later', at: notBefore }
    : { kind: 'there', destination, language };
};

/**
 * Whether an entry is from before an erasure, milliseconds since the epoch. The very millisecond counts as before: rather
 * one too few than about somebody who is not to be there.
 */
export const isErased = ({ source }: DueEntry, at: number | undefined): boolean =>
  at !== undefined && source.time <= at;
