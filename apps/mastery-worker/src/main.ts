import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTokenVerifier } from '@mastery/auth-jwt';
import { createDaprSidecar } from '@mastery/dapr-sidecar';
import { serve } from '@mastery/http-server';
import { createKafkaEventLog, kafkaConnection } from '@mastery/kafka-event-log';
import {
  anonymiser,
  createLogger,
  createMetrics,
  measuredStore,
  traceFrom,
} from '@mastery/observability';
import { loadConfig, stopSignal } from '@mastery/service-config';
import { createWorker } from './app.ts';
import { PUBLISH_DEADLINE_MS, workerConfig } from './config.ts';

const config = loadConfig(workerConfig, process);
const metrics = createMetrics();
const log = createLogger({ service: 'mastery-worker', level: config.LOG_LEVEL });
const sidecar = createDaprSidecar(config);

const worker = await createWorker({
  log,
  metrics,
  traceFrom,
  pseudonym: anonymiser(config.ANONYMISER_SECRET),
  clock: { now: Date.now },
  timers: { sleep: (ms) => sleep(ms) },
  random: Math.random,
  newId: randomUUID,
  eventLog: createKafkaEventLog({
    ...kafkaConnection(config),
    clientId: 'mastery-worker',
    log,
    deadlineMs: PUBLISH_DEADLINE_MS,
  }),
  store: measuredStore(sidecar.store, metrics),
  probeSidecar: sidecar.probe,
  invoker: sidecar.invoker,
  verifier: createTokenVerifier({ keys: config.JWT_KEYS }),
  curriculum: config.CURRICULUM_FILE ?? null,
  appApiToken: config.APP_API_TOKEN,
  end: () => process.exit(1),
});
await serve(worker, config, { log, stop: stopSignal });
