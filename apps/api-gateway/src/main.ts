import { randomUUID } from 'node:crypto';
import { EVERY_STUDENT } from '@mastery/auth-jwt';
import { createDaprSidecar } from '@mastery/dapr-sidecar';
import { serve } from '@mastery/http-server';
import { createKafkaEventLog, kafkaConnection } from '@mastery/kafka-event-log';
import {
  anonymiser,
  createLogger,
  createMetrics,
  measuredStore,
  remembering,
  traceFrom,
} from '@mastery/observability';
import { connectRedis, createTokenBuckets } from '@mastery/redis-cache';
import { loadConfig, stopSignal } from '@mastery/service-config';
import { createGateway } from './app.ts';
import { APPEND_DEADLINE_MS, gatewayConfig } from './config.ts';
import { cohortScope } from './security/cohort-scope.ts';
import { createVerifier } from './security/bearer-authentication.ts';

const config = loadConfig(gatewayConfig, process);
const service = 'api-gateway';
const metrics = createMetrics();
const log = createLogger({ service, level: config.LOG_LEVEL });
const sidecar = createDaprSidecar(config);
const redis = connectRedis({
  urls: config.CACHE_REDIS_URL,
  cluster: config.CACHE_REDIS_CLUSTER,
  tls: { ca: config.CACHE_REDIS_CA_FILE },
  log,
});

const gateway = await createGateway({
  log,
  metrics,
  traceFrom,
  anonymise: remembering(anonymiser(config.ANONYMISER_SECRET)),
  verifier: createVerifier(config),
  teacherScope: config.TEACHERS_SEE_ALL ? EVERY_STUDENT : cohortScope(sidecar.store),
  clock: Date,
  newId: randomUUID,
  settings: config,
  buckets: createTokenBuckets(redis),
  eventLog: createKafkaEventLog({
    ...kafkaConnection(config),
    clientId: service,
    log,
    deadlineMs: APPEND_DEADLINE_MS,
  }),
  store: measuredStore(sidecar.store, metrics),
  invoker: sidecar.invoker,
  probeSidecar: () => sidecar.probe(),
});
await serve(gateway, config, { log, stop: stopSignal });
redis.disconnect();
