import {
  type Probe,
  type Service,
  type TraceFrom,
  createService,
  daprTokenAuthentication,
} from '@mastery/http-server';
import type { Senders } from '@mastery/notify-channels';
import { type Metrics, createServerMetrics } from '@mastery/observability';
import type { EventLog, Logger, Random, Timers, Tracer } from '@mastery/ports';
import { startAudit } from './audit/audit-role.ts';
import type { SealingKey } from './audit/chain/sealer.ts';
import type { Directory } from './directory/directory.ts';
import { startNotifications } from './notifications-role.ts';
import type { RecipientDeps } from './recipients/recipient-routes.ts';
import type { RoleName, RunningRole } from './role.ts';
import type { Patience } from './sending/patience.ts';

/** What the notification-service is made of. */
export interface NotificationDeps extends RecipientDeps {
  readonly roles: readonly RoleName[];
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly traceFrom: TraceFrom;
  readonly tracer: Tracer;
  readonly pseudonym: (studentId: string) => string;
  readonly timers: Timers;
  readonly random: Random;
  readonly eventLog: EventLog;
  readonly directory: Directory;
  /** The channels that lead out. */
  readonly outside: Senders;
  readonly patience: Patience;
  readonly probeSidecar: Probe;
  readonly appApiToken: string;
  /** Needed by the role `audit`. */
  readonly auditKeys: readonly SealingKey[];
}

/** notification-service: mastery.results → notifications; mastery.audit and mastery.results → the audit trail. */
export const createNotificationService = async (deps: NotificationDeps): Promise<Service> => {
  const { log, metrics, store } = deps;
  const producer = await deps.eventLog.producer();
  const start: Readonly<Record<RoleName, () => Promise<RunningRole>>> = {
    notifications: () => startNotifications({ ...deps, senders: deps.outside.channels, producer }),
    audit: () => startAudit({ ...deps, keys: deps.auditKeys }),
  };
  const roles = await Promise.all(deps.roles.map((role) => start[role]()));
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
    tracer: deps.tracer,
    authenticate: daprTokenAuthentication(deps.appApiToken),
    isInvoked: true,
    anonymise: deps.pseudonym,
    drain: async () => {
      await Promise.all(roles.map((role) => role.drain()));
    },
    release: async () => {
      await deps.outside.close();
      await producer.close();
      await store.close();
    },
  });
};
