import {
  type Probe,
  type Service,
  type TraceFrom,
  createService,
  daprTokenAuthentication,
} from '@mastery/http-server';
import { type Metrics, createServerMetrics } from '@mastery/observability';
import type { EventLog, Logger, Random, Timers } from '@mastery/ports';
import type { Directory } from './directory/directory.ts';
import type { RecipientDeps } from './recipients/recipient-routes.ts';
import { startNotifications } from './notifications-role.ts';
import type { Senders } from './sending/senders.ts';

/** What the notification-service is made of. */
export interface NotificationDeps extends RecipientDeps {
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly traceFrom: TraceFrom;
  readonly pseudonym: (studentId: string) => string;
  readonly timers: Timers;
  readonly random: Random;
  readonly eventLog: EventLog;
  readonly directory: Directory;
  /** The channels that lead out. */
  readonly senders: Senders;
  readonly probeSidecar: Probe;
  readonly appApiToken: string;
}

/** notification-service: mastery.results → notifications. */
export const createNotificationService = async (deps: NotificationDeps): Promise<Service> => {
  const { log, metrics, store } = deps;
  const producer = await deps.eventLog.producer();
  const roles = await Promise.all([startNotifications({ ...deps, producer })]);
  return createService({
    routes: roles.flatMap(({ routes }) => routes),
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
    drain: async () => {
      await Promise.all(roles.map((role) => role.drain()));
    },
    release: async () => {
      await Promise.all(Object.values(deps.senders).map((sender) => sender.close()));
      await producer.close();
      await store.close();
    },
  });
};
