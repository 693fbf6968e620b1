import { EventLogUnavailable } from '@mastery/ports';
import kafkajs from 'kafkajs';
import type { Admin } from 'kafkajs';
import type { KafkaConnection } from '../kafka-client.ts';

// Node.js cannot see all names of this CommonJS module from outside.
const { Kafka, logLevel } = kafkajs;

/** Where the brokers are, for whoever sets topics up: failures are thrown, nothing is logged. */
export type AdminConnection = Omit<KafkaConnection, 'log'>;

/**
 * Works with an administrator's connection and ends it.
 * @throws EventLogUnavailable when no broker answers within about 8 s
 */
export const withAdmin = async <Result>(
  { brokers, clientId, sasl, ssl }: AdminConnection,
  work: (admin: Admin) => Promise<Result>,
): Promise<Result> => {
  const kafka = new Kafka({
    clientId,
    brokers: [...brokers],
    ...(sasl && { sasl }),
    ...(ssl !== undefined && { ssl }),
    logLevel: logLevel.NOTHING,
    retry: { initialRetryTime: 50, maxRetryTime: 1_000, retries: 10 },
  });
  const admin = kafka.admin();
  try {
    await admin.connect().catch((cause: unknown) => {
      throw new EventLogUnavailable(`Kafka at ${brokers.join(', ')} does not answer`, { cause });
    });
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
};
