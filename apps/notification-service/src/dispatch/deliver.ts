import type { Clock, Random, Tracer } from '@mastery/ports';
import {
  type Retrying,
  type Transition,
  type Tried,
  afterTry,
  putOff,
} from '../sending/after-try.ts';
import type { Lanes, Turn } from '../sending/lanes.ts';
import type { Patience } from '../sending/patience.ts';
import { isGivenUp } from '../sending/send-state.ts';
import { type Senders, hostOf } from '../sending/senders.ts';
import type { Claimed } from './claimed.ts';
import type { MessageOf } from './message.ts';
import { sendInSpan } from './send-in-span.ts';
import { type Circumstances, isErased, whereTo } from './where-to.ts';

/** What delivering needs. */
export interface DeliverDeps {
  readonly lanes: Lanes;
  readonly senders: Senders;
  readonly clock: Clock;
  readonly random: Random;
  readonly patience: Patience;
  readonly messageOf: MessageOf;
  /** Nothing is traced unless given. */
  readonly tracer?: Tracer | undefined;
}

/** Sends a message that is ours, or finds why not. */
export const deliver = async (
  deps: DeliverDeps,
  { entry, tries }: Claimed,
  circumstances: Circumstances,
): Promise<Transition> => {
  const { lanes, clock } = deps;
  const found = whereTo(entry, circumstances, clock.now());
  if (found.kind !== 'there') {
    return found.kind === 'later' ? { kind: 'again', at: found.at, tries: tries - 1 } : found;
  }
  const { destination, language } = found;
  const message = await deps.messageOf(entry, language);
  if (message === null) return { kind: 'done', outcome: 'empty' };

  const turn = await lanes.turn(hostOf(destination), destination.channel, () =>
    sendInSpan(deps, { entry, tries }, destination, message),
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
  transition.kind === 'done' && isGivenUp(transition.outcome)
    ? { kind: 'done', outcome: 'erased' }
    : transition;
