import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDaprSidecar } from '@mastery/dapr-sidecar';
import { SHIPPED_WEEK_MODEL } from '@mastery/domain-scoring/shipped';
import { serve } from '@mastery/http-server';
import { createKafkaEventLog, kafkaConnection } from '@mastery/kafka-event-log';
import { SHIPPED_FIGURES } from '@mastery/learner-model/figures';
import { SHIPPED_MODEL } from '@mastery/learner-model/shipped';
import {
  anonymiser,
  createLogger,
  createMetrics,
  installedTracer,
  measuredStore,
  traceFrom,
  tracedEventLog,
  tracedStore,
} from '@mastery/observability';
import { loadConfig, stopSignal } from '@mastery/service-config';
import { createPredictionService } from './app.ts';
import { predictionConfig } from './config.ts';

const config = loadConfig(predictionConfig, process);
const metrics = createMetrics();
const log = createLogger({ service: 'prediction-service', level: config.LOG_LEVEL });
const tracer = installedTracer();
const sidecar = createDaprSidecar(config, () => tracer.current());
const eventLog = createKafkaEventLog({
  ...kafkaConnection(config),
  clientId: 'prediction-service',
  log,
  // Students of one cohort lie on all partitions: side by side these would only overtake each other.
  concurrentPartitions: 1,
  // Nobody waits for these numbers.
  minFetchBytes: 1_048_576,
});

const service = createPredictionService({
  log,
  metrics,
  traceFrom,
  tracer,
  pseudonym: anonymiser(config.ANONYMISER_SECRET),
  clock: { now: Date.now },
  timers: { sleep },
  eventLog: tracedEventLog(eventLog, tracer),
  store: tracedStore(measuredStore(sidecar.store, metrics), tracer),
  probeSidecar: sidecar.probe,
  curriculum: config.CURRICULUM_FILE ?? null,
  models: { parameters: SHIPPED_MODEL.parameters, week: SHIPPED_WEEK_MODEL },
  publishMs: config.POPULATION_PUBLISH_SECONDS * 1_000,
  card: { knowledge: SHIPPED_MODEL, week: SHIPPED_WEEK_MODEL, figures: SHIPPED_FIGURES },
  newId: randomUUID,
  appApiToken: config.APP_API_TOKEN,
});
await serve(service, config, { log, stop: stopSignal });
