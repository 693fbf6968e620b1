import { createDaprInvoker, createDaprStateStore } from '@mastery/dapr-sidecar';
import { createKafkaEventLog } from '@mastery/kafka-event-log';
import { anonymiser, createLogger, createMetrics, traceFrom } from '@mastery/observability';
import { loadConfig, stopSignal } from '@mastery/service-config';
import { createWorker } from './app.ts';
import { workerConfig } from './config.ts';

/** Publishing waits this long for the broker: giving up early only publishes twice. */
const PUBLISH_DEADLINE_MS = 10_000;

const config = loadConfig(workerConfig, process);
const log = createLogger({ service: 'mastery-worker', level: config.LOG_LEVEL });
const apiToken = config.DAPR_API_TOKEN;

const worker = await createWorker({
  log,
  metrics: createMetrics(),
  traceFrom,
  pseudonym: anonymiser(config.ANONYMISER_SECRET ?? config.APP_API_TOKEN),
  clock: { now: Date.now },
  eventLog: createKafkaEventLog({
    brokers: config.KAFKA_BROKERS,
    clientId: 'mastery-worker',
    log,
    deadlineMs: PUBLISH_DEADLINE_MS,
  }),
  store: createDaprStateStore({
    grpcEndpoint: config.DAPR_GRPC_ENDPOINT,
    apiToken,
    storeName: config.STATE_STORE,
    log,
  }),
  invoker: createDaprInvoker({ httpEndpoint: config.DAPR_HTTP_ENDPOINT, apiToken }),
  curriculum: config.CURRICULUM_FILE ?? null,
  appApiToken: config.APP_API_TOKEN,
});
await worker.server.listen({ host: config.HOST, port: config.PORT });
await worker.metricsServer.listen({ host: config.HOST, port: config.INTERNAL_PORT });

log.info({ signal: await stopSignal() }, 'draining');
await worker.close();
await worker.metricsServer.close();
log.info({}, 'stopped');
