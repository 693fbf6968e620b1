import { CONSUMER_GROUP, TOPIC } from '@mastery/event-schemas';
import type { Metrics } from '@mastery/observability';
import type { EventLog, EventLogProducer, Logger } from '@mastery/ports';
import { createConsume } from './consume.ts';
import { createNotificationEvents } from './events.ts';
import { createInboxChannel } from './inbox/inbox-channel.ts';
import { type RecipientDeps, recipientRoutes } from './recipients/recipient-routes.ts';
import type { RunningRole } from './role.ts';
import { english } from './texts/english.ts';

/** What telling people is made of. */
export interface NotificationsDeps extends RecipientDeps {
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly pseudonym: (studentId: string) => string;
  readonly eventLog: EventLog;
  readonly producer: EventLogProducer;
}

/** The role `notifications`: mastery.results → notifications. */
export const startNotifications = async (deps: NotificationsDeps): Promise<RunningRole> => {
  const { store, pseudonym } = deps;
  const consumer = await deps.eventLog.subscribe({
    topic: TOPIC.results,
    groupId: CONSUMER_GROUP.notifications,
    from: 'beginning',
    onBatch: createConsume({
      ...deps,
      channels: [createInboxChannel(store, pseudonym)],
      texts: english,
      events: createNotificationEvents(deps.log, deps.metrics, pseudonym),
    }),
  });
  return { routes: recipientRoutes(deps), drain: () => consumer.close() };
};
