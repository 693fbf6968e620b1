import { randomUUID } from 'node:crypto';
import { EVERY_STUDENT, NO_STUDENT, createTokenVerifier } from '@mastery/auth-jwt';
import { createDaprSidecar } from '@mastery/dapr-sidecar';
import { serve } from '@mastery/http-server';
import { createKafkaEventLog } from '@mastery/kafka-event-log';
import {
  anonymiser,
  createLogger,
  createMetrics,
  measuredStore,
  traceFrom,
} from '@mastery/observability';
import { connectRedis, createRedisCache } from '@mastery/redis-cache';
import { loadConfig, stopSignal } from '@mastery/service-config';
import { createGateway } from './app.ts';
import { gatewayConfig } from './config.ts';

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
  anonymise: anonymiser(config.ANONYMISER_SECRET),
  clock: { now: Date.now },
  newId: randomUUID,
  verifier: createTokenVerifier({ keys: config.JWT_KEYS }),
  teacherScope: config.TEACHERS_SEE_ALL ? EVERY_STUDENT : NO_STUDENT,
  eventLog: createKafkaEventLog({ brokers: config.KAFKA_BROKERS, clientId: service, log }),
  store: measuredStore(sidecar.store, metrics),
  cache: createRedisCache(redis),
  instance: randomUUID(),
  invoker: sidecar.invoker,
  probeSidecar: () => sidecar.probe(),
});
await serve(gateway, config, { log, stop: stopSignal });
