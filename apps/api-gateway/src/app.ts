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
import { openAuditTrail } from './audit/audit-trail.ts';
import { entryLines } from './audit/entry-line.ts';
import { calculateRoute } from './calculate/calculate-route.ts';
import { asyncApiRoute } from './documents/asyncapi-route.ts';
import type { FrontDoorSettings } from './config.ts';
import { docsRoutes } from './documents/docs-routes.ts';
import { openApiRoute } from './documents/openapi-route.ts';
import { erasureRoutes } from './erasure/erasure-routes.ts';
import { createGatewayEvents } from './events.ts';
import { ingestRoute } from './ingest/ingest-route.ts';
import { createReadStatus } from './ingest/read-status.ts';
import { ingestStatusRoute } from './ingest/status-route.ts';
import { beginAnewRoute } from './operations/begin-anew-route.ts';
import { deadLetterRoutes } from './operations/dead-letter-routes.ts';
import { rebuildRoutes } from './operations/rebuild-routes.ts';
import { learningPathRoute, nextWeekRoute } from './predictions/prediction-routes.ts';
import { queryRoute } from './query/query-route.ts';
import { createReadMastery } from './query/read-mastery.ts';
import { createRateLimit } from './rate-limit/rate-limit.ts';
import { bearerAuthentication } from './security/bearer-authentication.ts';

/** What the api-gateway is made of. */
export interface GatewayDeps {
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly traceFrom: TraceFrom;
  readonly anonymise: Anonymise;
  readonly clock: Clock;
  /** A new UUID. */
  readonly newId: () => string;
  readonly verifier: TokenVerifier;
  readonly teacherScope: TeacherScope;
  readonly settings: FrontDoorSettings;
  readonly buckets: TokenBuckets;
  readonly eventLog: EventLog;
  readonly store: StateStore;
  readonly invoker: ServiceInvoker;
  readonly probeSidecar: Probe;
}

/** Every endpoint, also at this place. */
const VERSIONED = '/api/v1';

/** api-gateway: REST, the only door for people. */
export const createGateway = async (deps: GatewayDeps): Promise<Service> => {
  const { log, metrics, store, invoker, settings } = deps;
  const studentsMayIngest = settings.STUDENTS_MAY_INGEST;
  const producer = await deps.eventLog.producer();
  const events = createGatewayEvents(metrics);
  const trail = openAuditTrail({
    settings,
    // Of its own: entries must not wait behind events, nor events behind entries.
    producer: await deps.eventLog.producer(),
    toLine: entryLines(deps),
    log,
    metrics,
  });
  return createService({
    routes: [
      queryRoute({ readMastery: createReadMastery({ store }) }),
      ingestRoute({ ...deps, studentsMayIngest, producer, events }),
      ingestStatusRoute({ ...deps, studentsMayIngest, readStatus: createReadStatus(store) }),
      calculateRoute(),
      nextWeekRoute({ invoker }),
      learningPathRoute({ invoker }),
      asyncApiRoute(),
      ...erasureRoutes({ ...deps, producer }),
      ...deadLetterRoutes({ invoker }),
      ...rebuildRoutes({ invoker }),
      beginAnewRoute({ invoker }),
      openApiRoute(),
      ...docsRoutes(),
    ],
    prefixes: [VERSIONED],
    corsOrigins: settings.CORS_ORIGINS ?? [],
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
    rateLimit: createRateLimit(deps),
    release: async () => {
      await trail.close();
      await producer.close();
      await store.close();
    },
  });
};
