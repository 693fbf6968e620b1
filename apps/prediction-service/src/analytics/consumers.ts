import { CONSUMER_GROUP, TOPIC } from '@mastery/event-schemas';
import type { Metrics } from '@mastery/observability';
import type { Clock, EventLog, EventLogConsumer, Logger, StateStore } from '@mastery/ports';
import { createAnalyticsEvents } from './analytics-events.ts';
import { createConsumeRequests, createConsumeResults } from './membership/consume.ts';
import { createMembership } from './membership/membership.ts';

/** What the consumers are made of. */
export interface ConsumersDeps {
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly pseudonym: (studentId: string) => string;
  readonly clock: Clock;
  readonly eventLog: EventLog;
  readonly store: StateStore;
}

/** Consumers at work. */
export interface Consumers {
  /** Finishes the batches in hand and leaves the groups. */
  close(): Promise<void>;
}

/**
 * Starts reading the log, in the background: nothing that is answered over HTTP waits for Kafka, and
 * while it is away the groups are tried again and again.
 */
export const startConsumers = (deps: ConsumersDeps): Consumers => {
  const { eventLog, log } = deps;
  const events = createAnalyticsEvents(log, deps.metrics, deps.pseudonym);
  const membership = createMembership({ ...deps, events });
  const reader = eventLog.reader();

  const subscribed = Promise.all<EventLogConsumer>([
    reader.then((opened) =>
      eventLog.subscribe({
        topic: TOPIC.requests,
        groupId: CONSUMER_GROUP.membership,
        from: 'beginning',
        onBatch: createConsumeRequests({ membership, reader: opened, events }),
      }),
    ),
    eventLog.subscribe({
      topic: TOPIC.results,
      groupId: CONSUMER_GROUP.analytics,
      from: 'beginning',
      onBatch: createConsumeResults({ membership, events }),
    }),
  ]);
  return {
    close: async () => {
      const consumers = await subscribed;
      await Promise.all(consumers.map((consumer) => consumer.close()));
      await (await reader).close();
    },
  };
};
