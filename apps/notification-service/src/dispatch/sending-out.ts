import type { Metrics } from '@mastery/observability';
import type {
  Clock,
  EventLogProducer,
  Logger,
  Random,
  StateStore,
  Timers,
  Tracer,
} from '@mastery/ports';
import type { NotificationCounters } from '../counters.ts';
import type { Directory } from '../directory/directory.ts';
import { createTimetable } from '../due/timetable.ts';
import { createErasedAt } from '../inbox/erased-at.ts';
import { createInboxOf } from '../inbox/inbox-of.ts';
import { type Plan, createPlan } from '../planning/plan.ts';
import { type LaneLimits, createLanes } from '../sending/lanes.ts';
import type { ChannelName } from '../sending/sender.ts';
import type { Pace } from '../sending/token-bucket.ts';
import { type ReplayDelivery, createReplayDelivery } from '../replay/replay-delivery.ts';
import { createSendStates } from '../sending/send-states.ts';
import { type Patience, firstRestMs, turnWaitMs } from '../sending/patience.ts';
import { type Senders, channelsOf } from '../sending/senders.ts';
import { textsIn } from '../texts/languages.ts';
import { createBury } from './bury.ts';
import { type Dispatcher, createDispatcher } from './dispatcher.ts';
import { createDispatchEvents } from './events.ts';
import { createMessageOf } from './message.ts';

/** What sending needs. */
export interface SendingOutDeps {
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly tracer: Tracer;
  readonly counters: NotificationCounters;
  readonly pseudonym: (recipient: string) => string;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
  /** A new UUID. */
  readonly newId: () => string;
  readonly store: StateStore;
  readonly producer: EventLogProducer;
  readonly directory: Directory;
  readonly senders: Senders;
  readonly patience: Patience;
  /** The partitions of `mastery.results` that are ours; none while that is not known. */
  readonly assignment: () => readonly number[];
}

/** Planning and sending by every channel that leads out, and again what was given up. */
export interface SendingOut {
  readonly plan: Plan;
  readonly dispatcher: Dispatcher;
  readonly replay: ReplayDelivery;
}

const PACE: Readonly<Record<ChannelName, Pace>> = {
  push: { burst: 200, perSecond: 500 },
  webhook: { burst: 200, perSecond: 500 },
  // Mail servers count, and hold it against whoever sends much at once.
  email: { burst: 20, perSecond: 20 },
};

/**
 * So much at once: a receiver that answers in 20 ms takes 200 messages a second, one that stalls for the whole
 * 10 s has cost four of the 32 turns by the time it rests.
 */
const LIMITS: Omit<LaneLimits, 'waitMs' | 'firstRestMs'> = {
  total: 32,
  perHost: 4,
  pace: (channel) => PACE[channel],
};

/** Everything between a result that is to be told and its messages, on one state store. */
export const createSendingOut = (deps: SendingOutDeps): SendingOut => {
  const { log, metrics, counters, pseudonym, clock, random, store, producer, patience } = deps;
  const timetable = createTimetable(store, clock);
  const states = createSendStates(store);
  const channels = channelsOf(deps.senders);
  const limits = { ...LIMITS, waitMs: turnWaitMs(patience), firstRestMs: firstRestMs(patience) };
  const erasedAt = createErasedAt(store, pseudonym);
  const events = createDispatchEvents(log, metrics, counters, pseudonym);
  return {
    plan: createPlan({ timetable, states, clock, channels, pseudonym }),
    dispatcher: createDispatcher({
      ...deps,
      timetable,
      states,
      lanes: createLanes(limits, clock, random),
      messageOf: createMessageOf({ textsIn, inboxOf: createInboxOf(store) }),
      erasedAt,
      bury: createBury(producer, clock),
      events,
    }),
    replay: createReplayDelivery({ ...deps, timetable, states, erasedAt, putBack: events.putBack }),
  };
};
