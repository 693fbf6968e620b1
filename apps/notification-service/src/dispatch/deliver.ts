import type { Clock, Random } from '@mastery/ports';
import type { Reach } from '../directory/directory.ts';
import type { DueEntry } from '../due/entry.ts';
import {
  type Retrying,
  type Transition,
  type Tried,
  afterTry,
  putOff,
} from '../sending/after-try.ts';
import type { Lanes, Turn } from '../sending/lanes.ts';
import type { Destination } from '../sending/sender.ts';
import type { Patience } from '../sending/patience.ts';
import { type Senders, hostOf, sendBy } from '../sending/senders.ts';
import type { Claimed } from './claimed.ts';
import type { MessageOf } from './message.ts';

/** What delivering needs. */
export interface DeliverDeps {
  readonly lanes: Lanes;
  readonly senders: Senders;
  readonly clock: Clock;
  readonly random: Random;
  readonly patience: Patience;
  readonly messageOf: MessageOf;
}

/** What is known of people right before something is sent to them. */
export interface Circumstances {
  readonly reach: ReadonlyMap<string, Reach>;
  /** When somebody was erased, milliseconds since the epoch. */
  readonly erased: ReadonlyMap<string, number>;
}

/** Sends a message that is ours, or finds why not. */
export const deliver = async (
  deps: DeliverDeps,
  { entry, tries }: Claimed,
  circumstances: Circumstances,
): Promise<Transition> => {
  const { lanes, senders, clock } = deps;
  const found = whereTo(entry, circumstances, clock.now());
  if (found.kind !== 'there') {
    return found.kind === 'later' ? { kind: 'again', at: found.at, tries: tries - 1 } : found;
  }
  const { destination, language } = found;
  const message = await deps.messageOf(entry, language);
  if (message === null) return { kind: 'done', outcome: 'empty' };

  const turn = await lanes.turn(hostOf(destination), destination.channel, () =>
    sendBy(senders, destination, message),
  );
  const next = afterTurn(turn, { tries, since: entry.since, now: clock.now() }, deps);
  return isErased(entry, circumstances.erased.get(entry.about)) ? withoutLetter(next) : next;
};

const afterTurn = (turn: Turn, tried: Tried, retrying: Retrying): Transition => {
  if (turn.kind === 'tried') return afterTry(turn.outcome, tried, retrying);
  if (turn.why === 'closing') return { kind: 'release', tries: tried.tries - 1 };
  return putOff(turn.until, WHY[turn.why], tried, retrying);
};

const WHY = {
  resting: 'the host failed again and again and rests',
  slow: 'the host is too slow',
} as const;

/** A dead letter holds the result that a message was planned for: of a student who was erased none is written any more. */
const withoutLetter = (transition: Transition): Transition =>
  transition.kind === 'done' && ['dead', 'refused'].includes(transition.outcome)
    ? { kind: 'done', outcome: 'erased' }
    : transition;

type Where =
  | { readonly kind: 'there'; readonly destination: Destination; readonly language: string }
  /** Quiet hours have begun since. */
  | { readonly kind: 'later'; readonly at: number }
  | { readonly kind: 'done'; readonly outcome: 'erased' | 'opted_out' };

const whereTo = (entry: DueEntry, { reach, erased }: Circumstances, now: number): Where => {
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

/** Of the very millisecond counts as before: rather one too few than about somebody who is not to be there. */
const isErased = ({ source }: DueEntry, at: number | undefined): boolean =>
  at !== undefined && source.time <= at;
