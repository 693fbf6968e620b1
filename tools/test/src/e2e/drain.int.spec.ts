import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { TOPICS } from '@mastery/event-schemas';
import { type Stack, prepare, runsFolder, startStack } from '@mastery/stack';
import { Redis } from 'ioredis';
import { Kafka, Partitioners, logLevel } from 'kafkajs';

const STUDENTS = 100;
const EVENTS_EACH = 30;
const EVENTS = STUDENTS * EVENTS_EACH;

/** Events of many students, interleaved, each exercise passed: completion is 1 and the count is known. */
const events = Array.from({ length: EVENTS }, (_, index) => ({
  specversion: '1.0',
  id: randomUUID(),
  source: 'urn:drain',
  type: 'exercise.completed',
  subject: `drained-${index % STUDENTS}`,
  time: new Date(Date.now() - (EVENTS - index) * 1_000).toISOString(),
  data: { topic: 'loops', exercise_id: `e${Math.floor(index / STUDENTS)}`, correct: true },
}));

describe('a worker that is told to stop under load', () => {
  // A stack of its own: what is stopped here, other tests need.
  let stack: Stack;
  let kafka: Kafka;
  let redis: Redis;
  let stopConsumer: () => Promise<void> = () => Promise.resolve();
  const causes = new Set<string>();

  beforeAll(async () => {
    const silent = () => undefined;
    stack = await startStack({
      programs: await prepare(silent),
      ports: 'free',
      runFolder: join(runsFolder, 'test-drain'),
      topics: TOPICS,
      partitions: 4,
      apps: ['mastery-worker'],
      progress: silent,
      onUnexpectedExit: silent,
    });
    redis = new Redis(stack.urls.redis, { maxRetriesPerRequest: 1 });
    kafka = new Kafka({ brokers: [stack.urls.kafka], logLevel: logLevel.NOTHING });
    const consumer = kafka.consumer({ groupId: 'drain', retry: { retries: 30 } });
    await consumer.connect();
    await consumer.subscribe({ topic: 'mastery.results', fromBeginning: true });
    await consumer.run({
      eachMessage: ({ message }) => {
        const event = JSON.parse(String(message.value)) as {
          type: string;
          data: { caused_by: string };
        };
        if (event.type === 'mastery.updated') causes.add(event.data.caused_by);
        return Promise.resolve();
      },
    });
    stopConsumer = () => consumer.disconnect();
  }, 90_000);

  afterAll(async () => {
    await stopConsumer();
    redis.disconnect();
    await stack.stop();
  }, 60_000);

  const until = async (count: number) => {
    const deadline = Date.now() + 60_000;
    while (causes.size < count) {
      if (Date.now() > deadline) throw new Error(`only ${causes.size} of ${count} events came out`);
      await sleep(20);
    }
  };
  const sendAll = async () => {
    const producer = kafka.producer({
      idempotent: true,
      createPartitioner: Partitioners.DefaultPartitioner,
    });
    await producer.connect();
    for (let from = 0; from < EVENTS; from += 500) {
      const messages = events.slice(from, from + 500).map((event) => ({
        key: event.subject,
        value: JSON.stringify(event),
      }));
      await producer.send({ topic: 'mastery.requests', acks: -1, messages });
    }
    await producer.disconnect();
  };
  const expectEveryEventCounted = async () => {
    for (let student = 0; student < STUDENTS; student += 1) {
      const key = `student:drained-${student}:profile:current_mastery`;
      const document = JSON.parse((await redis.hget(key, 'data')) ?? '{}') as object;
      expect(document).toMatchObject({
        revision: EVENTS_EACH,
        evidence_count: EVENTS_EACH,
        components: { completion: 1 },
      });
    }
  };

  it('leaves within ten seconds with the batch in hand finished, and goes on where it was', async () => {
    const worker = stack.apps.get('mastery-worker');
    await sendAll();
    await until(300);
    const told = performance.now();
    worker?.kill('SIGTERM');
    await worker?.ended();
    expect(performance.now() - told).toBeLessThan(10_000);
    await worker?.start();
    await until(EVENTS);
    await expectEveryEventCounted();
  }, 120_000);
});
