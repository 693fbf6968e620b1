import type { TokenVerifier } from '@mastery/auth-jwt';
import type { Curriculum } from '@mastery/domain-scoring';
import { CONSUMER_GROUP, TOPIC } from '@mastery/event-schemas';
import {
  type Probe,
  type Service,
  type TraceFrom,
  createService,
  daprTokenAuthentication,
} from '@mastery/http-server';
import { type Metrics, createServerMetrics } from '@mastery/observability';
import type {
  Clock,
  EventLog,
  EventLogConsumer,
  Logger,
  Random,
  ServiceInvoker,
  StateStore,
  Timers,
  Tracer,
} from '@mastery/ports';
import { SKILLS } from '@mastery/skills';
import { createWorkerEvents } from './events.ts';
import { counted, createTally } from './flow/tally.ts';
import { createFollowLag } from './lag/follow-lag.ts';
import { createLag } from './lag/lag.ts';
import { createWatchdog } from './lag/watchdog.ts';
import { createRepair } from './operations/repair.ts';
import { createPipeline } from './pipeline.ts';
import { createFolds } from './population/folds.ts';
import { processRoute } from './process/process-route.ts';
import { createValidate } from './steps/validate.ts';

/** What the worker is made of. */
export interface WorkerDeps {
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly traceFrom: TraceFrom;
  readonly tracer: Tracer;
  readonly pseudonym: (studentId: string) => string;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
  /** A new UUID. */
  readonly newId: () => string;
  readonly eventLog: EventLog;
  readonly store: StateStore;
  readonly probeSidecar: Probe;
  readonly invoker: ServiceInvoker;
  readonly curriculum: Curriculum | null;
  readonly verifier: TokenVerifier;
  readonly appApiToken: string;
  /** Ends the process at once, when its loop has stalled. */
  readonly end: () => void;
}

/** How often it is looked how far the partitions are behind, milliseconds. */
const LOOK_MS = 5_000;
/** How often it is looked whether a newer population was published, milliseconds. */
const POPULATION_LOOK_MS = 30_000;
/** A partition that stands still for this long has stalled, milliseconds; retries and deadlines are over by then. */
const STALLED_MS = 120_000;

const every = (ms: number, look: () => Promise<void>) => setInterval(() => void look(), ms);

/** mastery-worker, Dapr app id `mastery-engine`: mastery.requests → state → mastery.results. */
export const createWorker = async (deps: WorkerDeps): Promise<Service> => {
  const { log, metrics, store, eventLog, curriculum, pseudonym } = deps;
  const lag = createLag(metrics);
  const tally = createTally(deps);
  const events = counted(createWorkerEvents({ ...deps, lag }), tally);
  const [producer, reader] = await Promise.all([eventLog.producer(), eventLog.reader()]);

  const validate = createValidate({ curriculum });
  const { apply, applyNow, look } = await createFolds({
    ...deps,
    calculate: SKILLS.calculate_mastery.run,
    onFailure: (error) => log.warn({ err: error }, 'the population could not be read'),
  });

  const pipeline = createPipeline({ ...deps, validate, apply, applyNow, producer, reader, events });
  const consumer: EventLogConsumer = await eventLog.subscribe({
    topic: TOPIC.requests,
    groupId: CONSUMER_GROUP.worker,
    from: 'beginning',
    ...pipeline,
  });
  const followLag = createFollowLag({
    log,
    reader,
    consumer,
    lag,
    watchdog: createWatchdog(() => performance.now(), STALLED_MS),
    events,
    end: deps.end,
  });
  const looking = [every(LOOK_MS, followLag), every(POPULATION_LOOK_MS, look)];

  const repair = createRepair({ ...deps, producer, reader, validate, apply, tally });

  return createService({
    routes: [processRoute(deps), ...repair.routes],
    probes: {
      redis: () => store.probe(),
      kafka: () => producer.probe(),
      sidecar: deps.probeSidecar,
      partitions: () => events.probe(),
    },
    log,
    metrics,
    told: createServerMetrics(metrics),
    ...{ traceFrom: deps.traceFrom, tracer: deps.tracer },
    authenticate: daprTokenAuthentication(deps.appApiToken),
    isInvoked: true,
    anonymise: pseudonym,
    drain: () => {
      looking.forEach(clearInterval);
      return consumer.close();
    },
    release: async () => {
      repair.close();
      await Promise.all([producer.close(), reader.close()]);
      await store.close();
    },
  });
};
