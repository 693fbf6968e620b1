import { randomUUID } from 'node:crypto';
import type { Kafka } from 'kafkajs';

/** A record as it lies in a topic. */
export interface Stored {
  readonly partition: number;
  readonly offset: number;
  /** Broker time, milliseconds since the epoch. */
  readonly timestamp: number;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, Buffer | null>>;
}

/** The end of each partition of a topic: the offset after its last record. */
export type Ends = ReadonlyMap<number, number>;

/** Where the partitions of a topic end now. */
export const endsOf = async (kafka: Kafka, topic: string): Promise<Ends> => {
  const admin = kafka.admin();
  await admin.connect();
  try {
    const offsets = await admin.fetchTopicOffsets(topic);
    return new Map(offsets.map(({ partition, high }) => [partition, Number(high)]));
  } finally {
    await admin.disconnect();
  }
};

/** Everything that a topic holds from offset 0 up to its end now, each partition in order. */
export const readTopic = async (kafka: Kafka, topic: string): Promise<readonly Stored[]> => {
  const ends = await endsOf(kafka, topic);
  const open = new Set([...ends].flatMap(([partition, end]) => (end > 0 ? [partition] : [])));
  const records: Stored[] = [];
  if (open.size === 0) return records;
  const consumer = kafka.consumer({
    groupId: `oracle-${randomUUID()}`,
    // What it waits for when all is read holds up its end; the default is five seconds.
    maxWaitTimeInMs: 100,
  });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  try {
    await new Promise<void>((resolve, reject) => {
      consumer.on('consumer.crash', ({ payload }) => reject(payload.error));
      const running = consumer.run({
        autoCommit: false,
        eachBatch: ({ batch }) => {
          const end = ends.get(batch.partition) ?? 0;
          for (const message of batch.messages) {
            const offset = Number(message.offset);
            if (offset < end) records.push(stored(batch.partition, offset, message));
            if (offset >= end - 1) open.delete(batch.partition);
          }
          if (open.size === 0) resolve();
          return Promise.resolve();
        },
      });
      running.catch(reject);
    });
  } finally {
    await consumer.disconnect();
  }
  return records;
};

interface KafkaMessage {
  readonly timestamp: string;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers?: Readonly<Record<string, unknown>>;
}

const stored = (partition: number, offset: number, message: KafkaMessage): Stored => ({
  partition,
  offset,
  timestamp: Number(message.timestamp),
  key: message.key,
  value: message.value,
  headers: Object.fromEntries(
    Object.entries(message.headers ?? {}).map(([name, value]) => [name, lastOf(value)]),
  ),
});

/** A header may stand several times; the last one counts. */
const lastOf = (value: unknown): Buffer | null => {
  const last: unknown = Array.isArray(value) ? value.at(-1) : value;
  return last === null || last === undefined ? null : Buffer.from(last as Buffer);
};
