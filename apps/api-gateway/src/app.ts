import { mayRead } from '@mastery/auth-jwt';
import { type Checks, type Service, answerWithin, createService } from '@mastery/http-server';
import { createServerMetrics } from '@mastery/observability';
import { openAuditTrail } from './audit/audit-trail.ts';
import { entryLines } from './audit/entry-line.ts';
import { createMasteryCaches } from './cache/mastery-caches.ts';
import type { GatewayDeps } from './gateway-deps.ts';
import { createRateLimit } from './rate-limit/rate-limit.ts';
import { gatewayRoutes } from './routes.ts';
import { feedingStreams } from './stream/feed-streams.ts';
import { createLiveStreams } from './stream/live-streams.ts';
import { createTickets } from './stream/tickets.ts';
import { bearerAuthentication } from './security/bearer-authentication.ts';

/** Every endpoint, also at this place. */
const VERSIONED = '/api/v1';

/** api-gateway: REST, the only door for people. @param openTrail is another one only where its cost is measured */
export const createGateway = async (
  deps: GatewayDeps,
  openTrail: typeof openAuditTrail = openAuditTrail,
): Promise<Service> => {
  const { log, metrics, store, settings } = deps;
  const producer = await deps.eventLog.producer();
  const trail = openTrail({
    settings,
    // Of its own: entries must not wait behind events, nor events behind entries.
    producer: await deps.eventLog.producer(),
    toLine: entryLines(deps),
    log,
    metrics,
  });
  const streams = createLiveStreams({ ...deps, reader: await deps.eventLog.reader() });
  const mastery = await createMasteryCaches({
    ...deps,
    eventLog: feedingStreams(deps.eventLog, streams),
  });
  const tickets = createTickets({ ...deps, values: deps.oneTimeValues });
  const authenticate = bearerAuthentication(deps.verifier);
  const checks: Checks = {
    studentMatch: (caller, studentId) => mayRead(caller, studentId, deps.teacherScope),
    audit: trail.audit,
    rateLimit: createRateLimit(deps),
  };
  return createService({
    routes: gatewayRoutes({
      ...deps,
      ...{ producer, mastery, streams, tickets, authenticate },
      answerWithin: answerWithin(checks),
    }),
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
    ...(deps.tracer && { tracer: deps.tracer }),
    authenticate,
    anonymise: deps.anonymise,
    ...checks,
    drain: () => streams.stop(),
    release: async () => {
      await mastery.close();
      await trail.close();
      await producer.close();
      await store.close();
    },
  });
};
