import type { EventLog } from '@mastery/ports';
import { subscribe } from './consumer/consumer.ts';
import { createKafkaClient } from './kafka-client.ts';
import type { KafkaConnection } from './kafka-client.ts';
import { createProducer } from './producer/producer.ts';
import { createReader } from './reader/reader.ts';

/** How to reach the brokers, and the bounds of waiting for them. */
export interface KafkaEventLogOptions extends KafkaConnection {
  /** How long `append` and `probe` wait, milliseconds; 1,000 by default. */
  readonly deadlineMs?: number;
  /** Records that a handler gets at once, at most; 500 by default. */
  readonly maxBatchRecords?: number;
  /** Partitions that a consumer handles side by side; 4 by default. */
  readonly concurrentPartitions?: number;
  /**
   * A fetch waits for so many bytes, half a second at most; 1 by default. Whoever is in no hurry reads larger batches
   * by it, with fewer commits.
   */
  readonly minFetchBytes?: number;
  /**
   * After this long without a heartbeat the broker gives the partitions to others, milliseconds;
   * 10,000 by default, and never below 6,000, the broker's own limit.
   */
  readonly sessionTimeoutMs?: number;
}

/** Creates the event log on Kafka. Nothing is connected before it is used. */
export const createKafkaEventLog = (options: KafkaEventLogOptions): EventLog => {
  const kafka = createKafkaClient(options);
  const { log, deadlineMs = 1_000 } = options;
  return {
    producer: () => Promise.resolve(createProducer({ kafka, log, deadlineMs })),
    reader: () => Promise.resolve(createReader({ kafka, log, deadlineMs })),
    subscribe: (subscription) =>
      subscribe(
        {
          kafka,
          log,
          deadlineMs,
          maxBatchRecords: options.maxBatchRecords ?? 500,
          concurrentPartitions: options.concurrentPartitions ?? 4,
          minFetchBytes: options.minFetchBytes ?? 1,
          sessionTimeoutMs: options.sessionTimeoutMs ?? 10_000,
        },
        subscription,
      ),
  };
};
