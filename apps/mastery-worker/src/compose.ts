import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTokenVerifier } from '@mastery/auth-jwt';
import { createDaprSidecar } from '@mastery/dapr-sidecar';
import { createKafkaEventLog, kafkaConnection } from '@mastery/kafka-event-log';
import {
  anonymiser,
  createLogger,
  createMetrics,
  installedTracer,
  measuredStore,
  remembering,
  traceFrom,
  tracedEventLog,
  tracedInvoker,
  tracedStore,
} from '@mastery/observability';
import type { z } from 'zod';
import type { WorkerDeps } from './app.ts';
import { PUBLISH_DEADLINE_MS, type workerConfig } from './config.ts';

/** The adapters of a running worker: what `main.ts` starts, and what proofs wrap before they start it. */
export const composeWorker = (config: z.output<typeof workerConfig>): WorkerDeps => {
  const metrics = createMetrics();
  const log = createLogger({ service: 'mastery-worker', level: config.LOG_LEVEL });
  const tracer = installedTracer();
  const sidecar = createDaprSidecar(config, () => tracer.current());
  const eventLog = createKafkaEventLog({
    ...kafkaConnection(config),
    clientId: 'mastery-worker',
    log,
    deadlineMs: PUBLISH_DEADLINE_MS,
  });
  return {
    log,
    metrics,
    traceFrom,
    tracer,
    pseudonym: remembering(anonymiser(config.ANONYMISER_SECRET)),
    clock: { now: Date.now },
    timers: { sleep: (ms) => sleep(ms) },
    random: Math.random,
    newId: randomUUID,
    eventLog: tracedEventLog(eventLog, tracer),
    store: tracedStore(measuredStore(sidecar.store, metrics), tracer),
    probeSidecar: sidecar.probe,
    invoker: tracedInvoker(sidecar.invoker, tracer),
    verifier: createTokenVerifier({ keys: config.JWT_KEYS }),
    curriculum: config.CURRICULUM_FILE ?? null,
    appApiToken: config.APP_API_TOKEN,
    end: () => process.exit(1),
  };
};
