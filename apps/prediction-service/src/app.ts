import { METHOD, learningPathRequest, predictionRequest } from '@mastery/api-schemas';
import type { Curriculum } from '@mastery/domain-scoring';
import {
  type Probe,
  type Service,
  type Reply,
  type TraceFrom,
  createService,
  daprTokenAuthentication,
  ok,
  problem,
  route,
} from '@mastery/http-server';
import { type Metrics, createServerMetrics } from '@mastery/observability';
import type { Clock, EventLog, Logger, StateStore } from '@mastery/ports';
import { startConsumers } from './analytics/consumers.ts';
import { cohortRoutes } from './cohorts/cohort-routes.ts';
import { createPredictionEvents } from './events.ts';
import { createNextWeek } from './next-week/next-week.ts';
import { createPath } from './path/path.ts';

/** What the prediction-service is made of. */
export interface PredictionDeps {
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly traceFrom: TraceFrom;
  readonly pseudonym: (studentId: string) => string;
  readonly clock: Clock;
  readonly eventLog: EventLog;
  readonly store: StateStore;
  readonly probeSidecar: Probe;
  readonly curriculum: Curriculum | null;
  readonly appApiToken: string;
}

/** prediction-service: forecasts, learning paths and cohorts, over Dapr invocation; cohorts follow the log. */
export const createPredictionService = (deps: PredictionDeps): Service => {
  const { log, store, clock, curriculum } = deps;
  const events = createPredictionEvents(log, deps.metrics, deps.pseudonym);
  const nextWeek = createNextWeek({ store, clock, events });
  const path = createPath({ store, curriculum, events });
  const consumers = startConsumers(deps);
  return createService({
    routes: [
      route({
        method: 'POST',
        path: `/${METHOD.nextWeek}`,
        input: predictionRequest,
        access: { roles: ['service'] },
        handle: async ({ input }) => foundOr404(await nextWeek(input), input.student_id),
      }),
      route({
        method: 'POST',
        path: `/${METHOD.path}`,
        input: learningPathRequest,
        access: { roles: ['service'] },
        handle: async ({ input }) => foundOr404(await path(input), input.student_id),
      }),
      ...cohortRoutes(deps),
    ],
    probes: { redis: () => store.probe(), sidecar: deps.probeSidecar },
    log,
    metrics: deps.metrics,
    told: createServerMetrics(deps.metrics),
    traceFrom: deps.traceFrom,
    authenticate: daprTokenAuthentication(deps.appApiToken),
    anonymise: deps.pseudonym,
    drain: () => consumers.close(),
    release: () => store.close(),
  });
};

const foundOr404 = (found: object | null, studentId: string): Reply =>
  found === null ? problem('not-found', `nothing is known about student ${studentId}`) : ok(found);
