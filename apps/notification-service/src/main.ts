import { createDaprStateStore } from '@mastery/dapr-sidecar';
import { createKafkaEventLog } from '@mastery/kafka-event-log';
import { anonymiser, createLogger, createMetrics, traceFrom } from '@mastery/observability';
import { loadConfig, stopSignal } from '@mastery/service-config';
import { createNotificationService } from './app.ts';
import { notificationConfig } from './config.ts';

const config = loadConfig(notificationConfig, process);
const log = createLogger({ service: 'notification-service', level: config.LOG_LEVEL });

const service = await createNotificationService({
  log,
  metrics: createMetrics(),
  traceFrom,
  pseudonym: anonymiser(config.ANONYMISER_SECRET ?? config.APP_API_TOKEN),
  clock: { now: Date.now },
  eventLog: createKafkaEventLog({
    brokers: config.KAFKA_BROKERS,
    clientId: 'notification-service',
    log,
  }),
  store: createDaprStateStore({
    grpcEndpoint: config.DAPR_GRPC_ENDPOINT,
    apiToken: config.DAPR_API_TOKEN,
    storeName: config.STATE_STORE,
    log,
  }),
  appApiToken: config.APP_API_TOKEN,
});
await service.server.listen({ host: config.HOST, port: config.PORT });
await service.metricsServer.listen({ host: config.HOST, port: config.INTERNAL_PORT });

log.info({ signal: await stopSignal() }, 'draining');
await service.close();
await service.metricsServer.close();
log.info({}, 'stopped');
