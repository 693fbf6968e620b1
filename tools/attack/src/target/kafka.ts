import { readHeadersOnce } from '@mastery/kafka-event-log';
import { Kafka, type KafkaConfig, Partitioners, logLevel } from 'kafkajs';

/** A record as somebody writes it who follows no contract. */
export interface Written {
  readonly key: string | Buffer | null;
  readonly value: string | Buffer | null;
  readonly headers?: Readonly<Record<string, string>>;
  /** Where the key does not belong. */
  readonly partition?: number;
}

/** A client of the broker that shares no code with the engine. */
export const connectKafka = async (broker: string, more: Partial<KafkaConfig> = {}) => {
  // Else what is sent here could not be read here either.
  readHeadersOnce();
  const kafka = new Kafka({
    ...{ clientId: 'attack', brokers: [broker], logLevel: logLevel.NOTHING },
    ...{ retry: { retries: 3 }, requestTimeout: 10_000, ...more },
  });
  const admin = kafka.admin();
  const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
  await Promise.all([admin.connect(), producer.connect()]);
  return {
    kafka,
    admin,
    send: async (topic: string, records: readonly Written[]): Promise<void> => {
      const messages = records.map((record) => ({ ...record, headers: { ...record.headers } }));
      await producer.send({ topic, acks: -1, messages });
    },
    /** Records that a group has not read. */
    lagOf: async (groupId: string, topic: string): Promise<number> => {
      const ends = await admin.fetchTopicOffsets(topic);
      const [read] = await admin.fetchOffsets({ groupId, topics: [topic] });
      return ends.reduce((sum, { partition, high, low }) => {
        const at = Number(
          read?.partitions.find((each) => each.partition === partition)?.offset ?? -1,
        );
        return sum + Number(high) - Math.max(at, Number(low));
      }, 0);
    },
    close: async () => {
      await Promise.all([admin.disconnect(), producer.disconnect()]);
    },
  };
};

/** A connected client. */
export type KafkaClient = Awaited<ReturnType<typeof connectKafka>>;
