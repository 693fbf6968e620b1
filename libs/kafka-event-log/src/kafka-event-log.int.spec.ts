import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, jest } from '@jest/globals';
import { EventLogUnavailable } from '@mastery/ports';
import { QUIET } from '@mastery/ports';
import type { Admin } from 'kafkajs';
import { createKafkaClient } from './kafka-client.ts';
import { createKafkaEventLog } from './kafka-event-log.ts';
import { describeEventLog } from '@mastery/ports/testing';

jest.setTimeout(30_000);

const { urls } = JSON.parse(readFileSync(process.env['MASTERY_STACK'] ?? '', 'utf8')) as {
  readonly urls: { readonly kafka: string };
};
const brokers = [urls.kafka];

const createTopic = async (admin: Admin, partitions: number): Promise<string> => {
  const topic = `test.${randomUUID()}`;
  // Waiting for leaders fails at random on KRaft; the offsets tell for certain.
  await admin.createTopics({
    waitForLeaders: false,
    topics: [{ topic, numPartitions: partitions }],
  });
  for (;;) {
    const answer = await admin.fetchTopicOffsets(topic).catch(() => []);
    if (answer.length === partitions) return topic;
    await sleep(50);
  }
};

describeEventLog('Kafka', async () => {
  const sessionTimeoutMs = 6_000;
  const connection = { brokers, clientId: 'event-log-suite', log: QUIET };
  const admin = createKafkaClient(connection).admin();
  await admin.connect();
  return {
    log: createKafkaEventLog({ ...connection, sessionTimeoutMs, deadlineMs: 5_000 }),
    createTopic: (partitions) => createTopic(admin, partitions),
    sessionTimeoutMs,
    close: () => admin.disconnect(),
  };
});

describe('a topic that is given more partitions', () => {
  it('is known with all of them at once', async () => {
    const connection = { brokers, clientId: 'more-partitions', log: QUIET };
    const admin = createKafkaClient(connection).admin();
    await admin.connect();
    const reader = await createKafkaEventLog({ ...connection, deadlineMs: 5_000 }).reader();
    const topic = await createTopic(admin, 2);
    expect(await reader.ranges(topic)).toHaveLength(2);
    await admin.createPartitions({ topicPartitions: [{ topic, count: 3 }] });
    expect(await reader.ranges(topic)).toHaveLength(3);
    await reader.close();
    await admin.disconnect();
  });
});

describe('a consumer in no hurry', () => {
  const batchesOf = async (pace: {
    readonly minFetchBytes?: number;
    readonly restMs?: number;
  }): Promise<readonly number[]> => {
    const { minFetchBytes = 1, restMs = 0 } = pace;
    const connection = { brokers, clientId: 'no-hurry', log: QUIET };
    const admin = createKafkaClient(connection).admin();
    await admin.connect();
    const topic = await createTopic(admin, 1);
    await admin.disconnect();
    const log = createKafkaEventLog({ ...connection, minFetchBytes, deadlineMs: 5_000 });
    const batches: number[] = [];
    const consumer = await log.subscribe({
      ...{ topic, groupId: topic, from: 'beginning', restMs },
      onBatch: ({ records }) => Promise.resolve(void batches.push(records.length)),
    });
    const producer = await log.producer();
    for (let n = 0; n < 20; n += 1) {
      await producer.append(topic, [{ key: 'k', value: `${n}`, headers: {} }]);
      await sleep(5);
    }
    while (batches.reduce((sum, size) => sum + size, 0) < 20) await sleep(20);
    await consumer.close();
    await producer.close();
    return batches;
  };

  it('is given at once what arrives within half a second', async () => {
    // They may lie on both sides of the end of a wait.
    expect((await batchesOf({ minFetchBytes: 1_048_576 })).length).toBeLessThanOrEqual(2);
  });

  it('is given at once what arrives while a partition rests', async () => {
    expect((await batchesOf({ restMs: 2_000 })).length).toBeLessThanOrEqual(2);
  });
});

describe('a Kafka that is away', () => {
  const log = createKafkaEventLog({ brokers: ['127.0.0.1:1'], clientId: 'nobody', log: QUIET });

  it('answers EventLogUnavailable within the deadline', async () => {
    const producer = await log.producer();
    const since = performance.now();
    const record = { key: 'k', value: 'v', headers: {} };
    await expect(producer.append('any', [record])).rejects.toThrow(EventLogUnavailable);
    await expect(producer.probe()).rejects.toThrow(EventLogUnavailable);
    expect(performance.now() - since).toBeLessThan(2_500);
    await producer.close();
  });

  it('leaves a consumer unhealthy, trying, and easy to close', async () => {
    const consumer = await log.subscribe({
      topic: 'any',
      groupId: 'nobody',
      from: 'end',
      onBatch: () => Promise.resolve(),
    });
    expect(consumer.isHealthy()).toBe(false);
    await consumer.close();
  });
});
