import type { ConnectionOptions } from 'node:tls';
import type { Logger } from '@mastery/ports';
import { Kafka, logLevel } from 'kafkajs';
import type { logCreator } from 'kafkajs';
import { readHeadersOnce } from './linear-headers.ts';

/** User and password, with the mechanism that the brokers expect. */
export type KafkaSasl = {
  readonly username: string;
  readonly password: string;
} & (
  | { readonly mechanism: 'plain' }
  | { readonly mechanism: 'scram-sha-256' }
  | { readonly mechanism: 'scram-sha-512' }
);

/** TLS with the system's authorities (`true`), or with these certificates. */
export type KafkaTls = boolean | ConnectionOptions;

/** Where the brokers are and who asks. */
export interface KafkaConnection {
  /** `host:port` of one broker or more. */
  readonly brokers: readonly string[];
  readonly clientId: string;
  readonly log: Logger;
  readonly sasl?: KafkaSasl | undefined;
  readonly ssl?: KafkaTls | undefined;
}

/** A short, steady pause between attempts: a broker that is back is used within half a second. */
export const RETRY = {
  initialRetryTime: 50,
  maxRetryTime: 500,
  multiplier: 2,
  factor: 0.2,
  retries: 5,
} as const;

/** Creates a kafkajs client; it connects nowhere yet. */
export const createKafkaClient = (connection: KafkaConnection): Kafka => {
  readHeadersOnce();
  return new Kafka({
    clientId: connection.clientId,
    brokers: [...connection.brokers],
    ...(connection.sasl && { sasl: connection.sasl }),
    ...(connection.ssl !== undefined && { ssl: connection.ssl }),
    connectionTimeout: 1_000,
    authenticationTimeout: 3_000,
    requestTimeout: 5_000,
    retry: RETRY,
    logLevel: logLevel.INFO,
    logCreator: logThrough(connection.log),
  });
};

/**
 * kafkajs calls every attempt that it is about to repeat an error, many times a second while a broker
 * is away. What matters is said once by this library, and by readiness.
 */
const logThrough =
  (log: Logger): logCreator =>
  () =>
  ({ namespace, log: { message, ...fields } }) =>
    log.debug({ kafkajs: { namespace, ...fields } }, message);
