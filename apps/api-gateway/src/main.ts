import { EVERY_STUDENT, NO_STUDENT, createTokenVerifier } from '@mastery/auth-jwt';
import { createDaprInvoker, createDaprStateStore } from '@mastery/dapr-sidecar';
import { createKafkaEventLog } from '@mastery/kafka-event-log';
import { anonymiser, createLogger, createMetrics, traceFrom } from '@mastery/observability';
import { loadConfig, stopSignal } from '@mastery/service-config';
import { createGateway } from './app.ts';
import { gatewayConfig } from './config.ts';
import { sidecarProbe } from './sidecar-probe.ts';

const config = loadConfig(gatewayConfig, process);
const service = 'api-gateway';
const log = createLogger({ service, level: config.LOG_LEVEL });
const apiToken = config.DAPR_API_TOKEN;

const gateway = await createGateway({
  log,
  metrics: createMetrics(),
  traceFrom,
  anonymise: anonymiser(config.ANONYMISER_SECRET ?? config.APP_API_TOKEN),
  verifier: createTokenVerifier({ keys: config.JWT_KEYS }),
  teacherScope: config.TEACHERS_SEE_ALL ? EVERY_STUDENT : NO_STUDENT,
  eventLog: createKafkaEventLog({ brokers: config.KAFKA_BROKERS, clientId: service, log }),
  store: createDaprStateStore({
    grpcEndpoint: config.DAPR_GRPC_ENDPOINT,
    apiToken,
    storeName: config.STATE_STORE,
    log,
  }),
  invoker: createDaprInvoker({ httpEndpoint: config.DAPR_HTTP_ENDPOINT, apiToken }),
  probeSidecar: sidecarProbe(config.DAPR_HTTP_ENDPOINT),
});
await gateway.server.listen({ host: config.HOST, port: config.PORT });
await gateway.metricsServer.listen({ host: config.HOST, port: config.INTERNAL_PORT });

log.info({ signal: await stopSignal() }, 'draining');
await gateway.close();
await gateway.metricsServer.close();
log.info({}, 'stopped');
