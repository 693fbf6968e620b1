import { CONSUMER_GROUP, TOPIC } from '@mastery/event-schemas';
import {
  type Probe,
  type Service,
  type TraceFrom,
  createService,
  daprTokenAuthentication,
} from '@mastery/http-server';
import { type Metrics, createServerMetrics } from '@mastery/observability';
import type { Clock, EventLog, Logger, StateStore } from '@mastery/ports';
import { createConsume } from './consume.ts';
import { createNotificationEvents } from './events.ts';
import { createInboxChannel } from './inbox/inbox-channel.ts';
import { english } from './texts/english.ts';

/** What the notification-service is made of. */
export interface NotificationDeps {
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly traceFrom: TraceFrom;
  readonly pseudonym: (studentId: string) => string;
  readonly clock: Clock;
  readonly eventLog: EventLog;
  readonly store: StateStore;
  readonly probeSidecar: Probe;
  readonly appApiToken: string;
}

/** notification-service: mastery.results → notifications. */
export const createNotificationService = async (deps: NotificationDeps): Promise<Service> => {
  const { log, metrics, store, eventLog } = deps;
  const events = createNotificationEvents(log, metrics, deps.pseudonym);
  const producer = await eventLog.producer();
  const consumer = await eventLog.subscribe({
    topic: TOPIC.results,
    groupId: CONSUMER_GROUP.notifications,
    from: 'beginning',
    onBatch: createConsume({
      channels: [createInboxChannel(store, deps.pseudonym)],
      texts: english,
      producer,
      clock: deps.clock,
      events,
    }),
  });
  return createService({
    routes: [],
    probes: {
      redis: () => store.probe(),
      kafka: () => producer.probe(),
      sidecar: deps.probeSidecar,
    },
    log,
    metrics,
    told: createServerMetrics(metrics),
    traceFrom: deps.traceFrom,
    authenticate: daprTokenAuthentication(deps.appApiToken),
    anonymise: deps.pseudonym,
    drain: () => consumer.close(),
    release: async () => {
      await producer.close();
      await store.close();
    },
  });
};
