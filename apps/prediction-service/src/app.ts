import type { Curriculum } from '@mastery/domain-scoring';
import {
  type Probe,
  type Service,
  type TraceFrom,
  createService,
  daprTokenAuthentication,
} from '@mastery/http-server';
import { type Metrics, createServerMetrics } from '@mastery/observability';
import type { Clock, EventLog, Logger, StateStore, Timers, Tracer } from '@mastery/ports';
import type { ForecastModels } from '@mastery/student-state';
import { startConsumers } from './analytics/consumers.ts';
import { cohortRoutes } from './cohorts/cohort-routes.ts';
import { createPredictionEvents } from './events.ts';
import { itemRoutes } from './items/item-routes.ts';
import { createForecastTally } from './model/forecast-tally.ts';
import { type ModelCardDeps, createModelCard } from './model/model-card.ts';
import { modelRoutes } from './model/model-routes.ts';
import { studentRoutes } from './student-routes.ts';

/** What the prediction-service is made of. */
export interface PredictionDeps {
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly traceFrom: TraceFrom;
  readonly tracer: Tracer;
  readonly pseudonym: (studentId: string) => string;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly eventLog: EventLog;
  readonly store: StateStore;
  readonly probeSidecar: Probe;
  readonly curriculum: Curriculum | null;
  readonly models: ForecastModels;
  /** Between two versions of what is believed of items and topics, milliseconds. */
  readonly publishMs: number;
  /** What the models tell of themselves. */
  readonly card: Pick<ModelCardDeps, 'knowledge' | 'week' | 'figures'>;
  /** A new UUID. */
  readonly newId: () => string;
  readonly appApiToken: string;
}

/** prediction-service: what lies ahead of a student and what to do, and cohorts, over Dapr invocation; cohorts follow the log. */
export const createPredictionService = (deps: PredictionDeps): Service => {
  const { log, store } = deps;
  const eventsIn = createPredictionEvents(deps.metrics, deps.pseudonym);
  const tally = createForecastTally(deps);
  const consumers = startConsumers({ ...deps, tally });
  const modelCard = createModelCard({ ...deps, ...deps.card, tally });
  return createService({
    routes: [
      ...studentRoutes({ ...deps, eventsIn }),
      ...cohortRoutes(deps),
      ...itemRoutes(deps),
      ...modelRoutes({ modelCard }),
    ],
    probes: { redis: () => store.probe(), sidecar: deps.probeSidecar },
    log,
    metrics: deps.metrics,
    told: createServerMetrics(deps.metrics),
    traceFrom: deps.traceFrom,
    tracer: deps.tracer,
    authenticate: daprTokenAuthentication(deps.appApiToken),
    isInvoked: true,
    anonymise: deps.pseudonym,
    drain: () => consumers.close(),
    release: () => store.close(),
  });
};
