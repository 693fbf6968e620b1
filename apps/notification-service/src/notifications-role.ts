import { CONSUMER_GROUP, TOPIC } from '@mastery/event-schemas';
import type { Metrics } from '@mastery/observability';
import type {
  EventLog,
  EventLogConsumer,
  EventLogProducer,
  Logger,
  Random,
  Timers,
  Tracer,
} from '@mastery/ports';
import { createConsume } from './consume.ts';
import { createCounters } from './counters.ts';
import type { Directory } from './directory/directory.ts';
import { createSendingOut } from './dispatch/sending-out.ts';
import { createNotificationEvents } from './events.ts';
import { createInboxChannel } from './inbox/inbox-channel.ts';
import { type RecipientDeps, recipientRoutes } from './recipients/recipient-routes.ts';
import { replayRoute } from './replay/replay-route.ts';
import type { RunningRole } from './role.ts';
import type { Patience } from './sending/patience.ts';
import type { Senders } from './sending/senders.ts';
import { textsIn } from './texts/languages.ts';

/** What telling people is made of. */
export interface NotificationsDeps extends RecipientDeps {
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly tracer: Tracer;
  readonly pseudonym: (recipient: string) => string;
  readonly timers: Timers;
  readonly random: Random;
  readonly eventLog: EventLog;
  readonly producer: EventLogProducer;
  readonly directory: Directory;
  /** The channels that lead out. */
  readonly senders: Senders;
  readonly patience: Patience;
}

/** The role `notifications`: mastery.results → inbox and plan; what is due → receivers. */
export const startNotifications = async (deps: NotificationsDeps): Promise<RunningRole> => {
  const { log, metrics, store, pseudonym } = deps;
  const counters = createCounters(metrics);
  let consumer: EventLogConsumer | null = null;
  const { plan, dispatcher, replay } = createSendingOut({
    ...deps,
    counters,
    // What is due is sent where the results are read: by one process, as a rule.
    assignment: () => (consumer?.isHealthy() === true ? consumer.assignment() : []),
  });
  consumer = await deps.eventLog.subscribe({
    topic: TOPIC.results,
    groupId: CONSUMER_GROUP.notifications,
    from: 'beginning',
    onBatch: createConsume({
      ...deps,
      inbox: createInboxChannel(store, pseudonym),
      plan,
      wake: (partition) => dispatcher.wake(partition),
      textsIn,
      events: createNotificationEvents(log, counters, pseudonym, metrics),
    }),
  });
  dispatcher.start();
  const running = consumer;
  return {
    routes: [...recipientRoutes(deps), replayRoute(replay)],
    drain: async () => {
      await Promise.all([running.close(), dispatcher.close()]);
    },
  };
};
