import { type TeacherScope, type TokenVerifier, mayRead } from '@mastery/auth-jwt';
import {
  type Probe,
  type Service,
  type StudentMatch,
  type TraceFrom,
  createService,
} from '@mastery/http-server';
import { type Anonymise, type Metrics, createServerMetrics } from '@mastery/observability';
import type {
  Clock,
  EventLog,
  Logger,
  ServiceInvoker,
  SharedCache,
  StateStore,
} from '@mastery/ports';
import { batchRoute } from './batch/batch-route.ts';
import { createMasteryCaches } from './cache/mastery-caches.ts';
import { calculateRoute } from './calculate/calculate-route.ts';
import { asyncApiRoute } from './documents/asyncapi-route.ts';
import { erasureRoutes } from './erasure/erasure-routes.ts';
import { createGatewayEvents } from './events.ts';
import { exportRoute } from './export/export-route.ts';
import { createReadExport } from './export/read-export.ts';
import { historyRoute } from './history/history-route.ts';
import { createReadHistory } from './history/read-history.ts';
import { ingestRoute } from './ingest/ingest-route.ts';
import { beginAnewRoute } from './operations/begin-anew-route.ts';
import { deadLetterRoutes } from './operations/dead-letter-routes.ts';
import { rebuildRoutes } from './operations/rebuild-routes.ts';
import { learningPathRoute, nextWeekRoute } from './predictions/prediction-routes.ts';
import { queryRoute } from './query/query-route.ts';
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
  readonly eventLog: EventLog;
  readonly store: StateStore;
  /** L2, which all gateways share. */
  readonly cache: SharedCache;
  /** Names this process among the gateways. */
  readonly instance: string;
  /** How long the caches wait before they rely on their stream of changes, milliseconds. */
  readonly settleMs?: number;
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
  const mastery = await createMasteryCaches(deps);
  const studentMatch: StudentMatch = (caller, studentId) =>
    mayRead(caller, studentId, deps.teacherScope);
  return createService({
    routes: [
      queryRoute({ readMastery: mastery.read }),
      batchRoute({ readMastery: mastery.readOneOfMany, studentMatch }),
      historyRoute({ readMastery: mastery.read, readHistory: createReadHistory(deps) }),
      exportRoute({ readExport: createReadExport(deps) }),
      ingestRoute({ producer, events }),
      calculateRoute(),
      nextWeekRoute({ invoker }),
      learningPathRoute({ invoker }),
      asyncApiRoute(),
      ...erasureRoutes({ ...deps, producer }),
      ...deadLetterRoutes({ invoker }),
      ...rebuildRoutes({ invoker }),
      beginAnewRoute({ invoker }),
    ],
    prefixes: [VERSIONED],
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
    studentMatch,
    anonymise: deps.anonymise,
    release: async () => {
      await mastery.close();
      await producer.close();
      await store.close();
    },
  });
};
