import { z } from 'zod';
import { secret } from './secret.ts';
import { textFile } from './text-file.ts';

/** A TCP port. */
export const port = z
  .string()
  .regex(/^\d+$/, 'must be a number')
  .transform(Number)
  .pipe(z.number().min(1).max(65_535));

/** A comma-separated list with at least one entry. */
export const list = z
  .string()
  .transform((text) => text.split(',').map((entry) => entry.trim()))
  .refine((entries) => entries.every((entry) => entry !== ''), 'must be a list like a,b,c');

/** A switch: `true` or `false`, nothing else. */
export const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** What every service listens on and how much it logs; `port` is the service's own default. */
export const serverSettings = (defaults: { readonly port: number }) => ({
  HOST: z.string().min(1).prefault('127.0.0.1').describe('Address to listen on'),
  PORT: port.prefault(String(defaults.port)).describe('Port of the API'),
  INTERNAL_PORT: port
    .prefault(String(defaults.port + 6_000))
    .describe('Port of /metrics, never exposed to clients'),
  DRAIN_DELAY_MS: z
    .string()
    .regex(/^\d{1,6}$/, 'must be milliseconds')
    .transform(Number)
    .prefault('0')
    .describe('How long requests are taken after a signal to stop, while /readyz answers 503'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error'])
    .prefault('info')
    .describe('Lowest level that is logged'),
  ANONYMISER_SECRET: secret(z.string().min(16)).describe(
    'Turns student ids into stand-ins in logs, the same in all services and after every restart',
  ),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url()
    .optional()
    .describe('Where spans are sent; unset means no tracing beyond the ids in the logs'),
});

/** How a service and its Dapr sidecar reach and trust each other. */
export const daprSettings = {
  DAPR_GRPC_ENDPOINT: z
    .string()
    .regex(/^[^/:\s]+:\d{1,5}$/, 'must be host:port')
    .prefault('127.0.0.1:50001')
    .describe("The sidecar's gRPC API, host:port"),
  DAPR_HTTP_ENDPOINT: z.url().prefault('http://127.0.0.1:3500').describe("The sidecar's HTTP API"),
  DAPR_API_TOKEN: secret(z.string().min(16)).describe('What we show the sidecar'),
  APP_API_TOKEN: secret(z.string().min(16)).describe('What the sidecar must show us'),
  STATE_STORE: z.string().min(1).prefault('statestore').describe('Name of the Dapr state store'),
};

/** Where the event log is. */
export const kafkaSettings = {
  KAFKA_BROKERS: list.prefault('127.0.0.1:9092').describe('Kafka brokers, host:port,host:port'),
  KAFKA_SASL_USERNAME: z.string().min(1).optional().describe('User at the brokers; unset: nobody'),
  KAFKA_SASL_PASSWORD: secret(z.string().min(1)).optional().describe('The password of that user'),
  KAFKA_SASL_MECHANISM: z
    .enum(['scram-sha-512', 'scram-sha-256', 'plain'])
    .prefault('scram-sha-512')
    .describe('How the password is shown'),
  KAFKA_TLS: flag.prefault('false').describe('true: the brokers are reached over TLS'),
  KAFKA_TLS_CA_FILE: textFile
    .optional()
    .describe("PEM file of the authority behind the brokers' certificates; unset: the system's"),
  KAFKA_TLS_CERT_FILE: textFile.optional().describe('PEM file of our own certificate'),
  KAFKA_TLS_KEY_FILE: textFile.optional().describe('PEM file of the key of our certificate'),
};

/** Where the cache Redis is: the caches that all gateways share, and their rate limits. */
export const cacheSettings = {
  CACHE_REDIS_URL: secret(
    list.refine((urls) => urls.every((url) => /^rediss?:\/\/[^\s/]+/.test(url)), {
      error: 'must be redis://user:password@host:port, or rediss:// for TLS',
    }),
  )
    .prefault('redis://127.0.0.1:6379')
    .describe(
      'Cache Redis, redis:// or rediss:// with user and password; of a cluster some nodes, a,b,c',
    ),
  CACHE_REDIS_CLUSTER: flag.prefault('false').describe('true: the cache Redis is a Redis Cluster'),
  CACHE_REDIS_CA_FILE: textFile
    .optional()
    .describe("PEM file of the authority behind the cache Redis' certificate"),
};
