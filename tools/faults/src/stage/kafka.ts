import { type Admin, Kafka, Partitioners, type Producer, logLevel } from 'kafkajs';
import type { Message } from '../traffic/message.ts';

/** A client of the broker that shares no code with the engine, patient while the broker is away. */
export interface KafkaClient {
  readonly kafka: Kafka;
  readonly admin: Admin;
  /** Sends and waits for the broker; order is kept. */
  send(messages: readonly Message[]): Promise<void>;
  close(): Promise<void>;
}

/** Connects to one broker. */
export const connectKafka = async (broker: string): Promise<KafkaClient> => {
  const kafka = new Kafka({
    clientId: 'faults',
    brokers: [broker],
    logLevel: logLevel.NOTHING,
    retry: { retries: 60, initialRetryTime: 100, maxRetryTime: 1_000 },
  });
  const admin = kafka.admin();
  await admin.connect();
  const producer: Producer = kafka.producer({
    idempotent: true,
    createPartitioner: Partitioners.DefaultPartitioner,
  });
  await producer.connect();
  return {
    kafka,
    admin,
    send: async (messages) => {
      await producer.send({
        topic: 'mastery.requests',
        acks: -1,
        messages: messages.map((message) => ({ ...message, headers: { ...message.headers } })),
      });
    },
    close: async () => {
      await Promise.all([producer.disconnect(), admin.disconnect()]);
    },
  };
};
