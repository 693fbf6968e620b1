import { CONSUMER_GROUP, TOPIC } from '@mastery/event-schemas';
import {
  type Probe,
  type Service,
  type TraceFrom,
  createHealth,
  createHttpServer,
  createMetricsServer,
  daprTokenAuthentication,
  healthRoutes,
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
  const told = createServerMetrics(metrics);
  const producer = await eventLog.producer();
  const consumer = await eventLog.subscribe({
    topic: TOPIC.results,
    groupId: CONSUMER_GROUP.notifications,
    from: 'beginning',
    onBatch: createConsume({
      channels: [createInboxChannel(store)],
      texts: english,
      producer,
      clock: deps.clock,
      events,
    }),
  });
  const health = createHealth({
    log,
    probes: {
      redis: () => store.probe(),
      kafka: () => producer.probe(),
      sidecar: deps.probeSidecar,
    },
    onChange: told.dependency,
  });
  const server = createHttpServer({
    routes: healthRoutes(health),
    log,
    traceFrom: deps.traceFrom,
    authenticate: daprTokenAuthentication(deps.appApiToken),
    anonymise: deps.pseudonym,
    onRequest: told.request,
  });
  return {
    server,
    metricsServer: createMetricsServer(metrics),
    close: async () => {
      await consumer.close();
      await server.close();
      health.close();
      await producer.close();
      await store.close();
    },
  };
};
