import { randomUUID } from 'node:crypto';
import { EVERY_STUDENT } from '@mastery/auth-jwt';
import { createDaprSidecar } from '@mastery/dapr-sidecar';
import { createKafkaEventLog, kafkaConnection } from '@mastery/kafka-event-log';
import {
  type Metrics,
  anonymiser,
  installedTracer,
  measuredStore,
  remembering,
  traceFrom,
  tracedEventLog,
  tracedInvoker,
  tracedStore,
} from '@mastery/observability';
import type { Logger } from '@mastery/ports';
import {
  type RedisConnection,
  connectRedis,
  createOneTimeValues,
  createRedisCache,
  createTokenBuckets,
} from '@mastery/redis-cache';
import { APPEND_DEADLINE_MS, type GatewayConfig } from './config.ts';
import { readPageFiles } from './console/page-files.ts';
import { createDemoDoor } from './demo/demo-door.ts';
import type { GatewayDeps } from './gateway-deps.ts';
import { createVerifier } from './security/bearer-authentication.ts';
import { cohortScope } from './security/cohort-scope.ts';

/** What a gateway is given beside its configuration. */
export interface Surroundings {
  readonly log: Logger;
  readonly metrics: Metrics;
  /** Where the built console lies. */
  readonly pageFolder: string;
}

/** The adapters of a running gateway, and the connection to let go of when it has stopped. */
export const composeGateway = (
  config: GatewayConfig,
  { log, metrics, pageFolder }: Surroundings,
): GatewayDeps & { readonly redis: RedisConnection } => {
  const redis = connectRedis({
    urls: config.CACHE_REDIS_URL,
    cluster: config.CACHE_REDIS_CLUSTER,
    tls: { ca: config.CACHE_REDIS_CA_FILE },
    log,
  });
  const tracer = installedTracer();
  const sidecar = createDaprSidecar(config, () => tracer.current());
  const eventLog = createKafkaEventLog({
    ...kafkaConnection(config),
    clientId: 'api-gateway',
    log,
    deadlineMs: APPEND_DEADLINE_MS,
  });
  return {
    ...{ log, metrics, traceFrom, tracer, redis },
    settings: config,
    anonymise: remembering(anonymiser(config.ANONYMISER_SECRET)),
    verifier: createVerifier(config),
    teacherScope: config.TEACHERS_SEE_ALL ? EVERY_STUDENT : cohortScope(sidecar.store),
    clock: Date,
    newId: randomUUID,
    buckets: createTokenBuckets(redis),
    eventLog: tracedEventLog(eventLog, tracer),
    store: tracedStore(measuredStore(sidecar.store, metrics), tracer),
    curriculum: config.CURRICULUM_FILE ?? null,
    cache: createRedisCache(redis),
    oneTimeValues: createOneTimeValues(redis),
    random: Math.random,
    instance: randomUUID(),
    invoker: tracedInvoker(sidecar.invoker, tracer),
    probeSidecar: () => sidecar.probe(),
    page: readPageFiles(pageFolder),
    demoDoor: config.DEMO_DOOR ? createDemoDoor(config) : null,
  };
};
