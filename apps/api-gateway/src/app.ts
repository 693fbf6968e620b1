import { type TeacherScope, type TokenVerifier, mayRead } from '@mastery/auth-jwt';
import { type Probe, type Service, type TraceFrom, createService } from '@mastery/http-server';
import { type Anonymise, type Metrics, createServerMetrics } from '@mastery/observability';
import type {
  Clock,
  EventLog,
  Logger,
  ServiceInvoker,
  StateStore,
  TokenBuckets,
} from '@mastery/ports';
import { type AuditSettings, openAuditTrail } from './audit/audit-trail.ts';
import { entryLines } from './audit/entry-line.ts';
import { calculateRoute } from './calculate/calculate-route.ts';
import { asyncApiRoute } from './documents/asyncapi-route.ts';
import { createGatewayEvents } from './events.ts';
import { ingestRoute } from './ingest/ingest-route.ts';
import { createReadStatus } from './ingest/read-status.ts';
import { ingestStatusRoute } from './ingest/status-route.ts';
import { learningPathRoute, nextWeekRoute } from './predictions/prediction-routes.ts';
import { queryRoute } from './query/query-route.ts';
import { createReadMastery } from './query/read-mastery.ts';
import type { Limits } from './rate-limit/limits.ts';
import { createRateLimit } from './rate-limit/rate-limit.ts';
import { bearerAuthentication } from './security/bearer-authentication.ts';

/** What the api-gateway is made of. */
export interface GatewayDeps {
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly traceFrom: TraceFrom;
  readonly anonymise: Anonymise;
  readonly verifier: TokenVerifier;
  readonly teacherScope: TeacherScope;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly corsOrigins: readonly string[];
  readonly auditSettings: AuditSettings;
  readonly buckets: TokenBuckets;
  readonly limits: Limits;
  /** Whether callers get through while the buckets are away. */
  readonly whenLimiterAway: 'open' | 'closed';
  /** Whether students may send events of their own. */
  readonly studentsMayIngest: boolean;
  readonly eventLog: EventLog;
  readonly store: StateStore;
  readonly invoker: ServiceInvoker;
  readonly probeSidecar: Probe;
}

/** Every endpoint, also at this place. */
const VERSIONED = '/api/v1';

/** api-gateway: REST, the only door for people. */
export const createGateway = async (deps: GatewayDeps): Promise<Service> => {
  const { log, metrics, store, invoker } = deps;
  const producer = await deps.eventLog.producer();
  const events = createGatewayEvents(metrics);
  const trail = openAuditTrail({
    settings: deps.auditSettings,
    // Of its own: entries must not wait behind events, nor events behind entries.
    producer: await deps.eventLog.producer(),
    toLine: entryLines(deps),
    log,
    metrics,
  });
  return createService({
    routes: [
      queryRoute({ readMastery: createReadMastery({ store }) }),
      ingestRoute({ ...deps, producer, events }),
      ingestStatusRoute({ ...deps, readStatus: createReadStatus(store) }),
      calculateRoute(),
      nextWeekRoute({ invoker }),
      learningPathRoute({ invoker }),
      asyncApiRoute(),
    ],
    prefixes: [VERSIONED],
    corsOrigins: deps.corsOrigins,
    probes: {
      redis: () => store.probe(),
      kafka: () => producer.probe(),
      sidecar: deps.probeSidecar,
    },
    log,
    metrics,
    told: createServerMetrics(metrics),
    traceFrom: deps.traceFrom,
    authenticate: bearerAuthentication(deps.verifier),
    studentMatch: (caller, studentId) => mayRead(caller, studentId, deps.teacherScope),
    anonymise: deps.anonymise,
    audit: trail.audit,
    rateLimit: createRateLimit({ ...deps, whenAway: deps.whenLimiterAway }),
    release: async () => {
      await trail.close();
      await producer.close();
      await store.close();
    },
  });
};
