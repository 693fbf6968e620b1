import { createDaprStateStore } from '@mastery/dapr-sidecar';
import { anonymiser, createLogger, createMetrics, traceFrom } from '@mastery/observability';
import { loadConfig, stopSignal } from '@mastery/service-config';
import { createPredictionService } from './app.ts';
import { predictionConfig } from './config.ts';

const config = loadConfig(predictionConfig, process);
const log = createLogger({ service: 'prediction-service', level: config.LOG_LEVEL });

const service = createPredictionService({
  log,
  metrics: createMetrics(),
  traceFrom,
  pseudonym: anonymiser(config.ANONYMISER_SECRET ?? config.APP_API_TOKEN),
  clock: { now: Date.now },
  store: createDaprStateStore({
    grpcEndpoint: config.DAPR_GRPC_ENDPOINT,
    apiToken: config.DAPR_API_TOKEN,
    storeName: config.STATE_STORE,
    log,
  }),
  curriculum: config.CURRICULUM_FILE ?? null,
  appApiToken: config.APP_API_TOKEN,
});
await service.server.listen({ host: config.HOST, port: config.PORT });
await service.metricsServer.listen({ host: config.HOST, port: config.INTERNAL_PORT });

log.info({ signal: await stopSignal() }, 'draining');
await service.close();
await service.metricsServer.close();
log.info({}, 'stopped');
