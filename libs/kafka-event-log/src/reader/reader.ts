import { randomUUID } from 'node:crypto';
import { EventLogUnavailable } from '@mastery/ports';
import type { EventLogReader, LogRecord, Logger } from '@mastery/ports';
import type { Kafka } from 'kafkajs';
import { createOffsets } from '../offsets.ts';
import { onePartition } from './one-partition.ts';
import { createPassage } from './passage.ts';
import { toRecord } from '../consumer/record.ts';

/** A stretch of one partition: from this offset up to, not including, that one. */
type Stretch = Parameters<EventLogReader['read']>[0];

interface ReaderDeps {
  readonly kafka: Kafka;
  readonly log: Logger;
  readonly deadlineMs: number;
}

/** A group of its own has to be formed first, which some brokers delay by three seconds. */
const QUIET_MS = 15_000;

/** Reads outside of any lasting group: each stretch by a member of a group that ends with it. */
export const createReader = (deps: ReaderDeps): EventLogReader => {
  const offsets = createOffsets(deps.kafka, deps.deadlineMs);
  return {
    ranges: offsets.ranges,
    committed: offsets.committed,
    read: async function* (stretch) {
      const range = (await offsets.ranges(stretch.topic))[stretch.partition];
      if (range === undefined) return;
      const from = later(stretch.from, range.start);
      const to = earlier(stretch.to, range.end);
      if (BigInt(from) < BigInt(to)) yield* readStretch(deps, { ...stretch, from, to });
    },
    close: offsets.close,
  };
};

const later = (a: string, b: string): string => (BigInt(a) > BigInt(b) ? a : b);
const earlier = (a: string, b: string): string => (BigInt(a) < BigInt(b) ? a : b);

async function* readStretch(
  { kafka, log }: ReaderDeps,
  { topic, partition, from, to }: Stretch,
): AsyncIterable<readonly LogRecord[]> {
  const groupId = `reader-${randomUUID()}`;
  const passage = createPassage<readonly LogRecord[]>(QUIET_MS);
  const consumer = kafka.consumer({
    groupId,
    partitionAssigners: [onePartition(partition)],
    maxWaitTimeInMs: 100,
    allowAutoTopicCreation: false,
    retry: { retries: 3, restartOnFailure: () => Promise.resolve(false) },
  });
  const isOver = (offset: string) => BigInt(offset) + 1n >= BigInt(to);
  consumer.on('consumer.crash', ({ payload }) => passage.fail(payload.error));
  // Also for what holds nothing but markers of transactions, of which no handler is told.
  consumer.on('consumer.end_batch_process', ({ payload }) => {
    if (isOver(payload.lastOffset)) passage.end();
  });
  try {
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatch: async ({ batch }) => {
        const records = batch.messages
          .map((message) => toRecord(topic, partition, message))
          .filter(({ offset }) => BigInt(offset) >= BigInt(from) && BigInt(offset) < BigInt(to));
        if (records.length > 0) await passage.give(records);
      },
    });
    consumer.seek({ topic, partition, offset: from });
    yield* passage.taken();
  } catch (cause) {
    if (cause instanceof EventLogUnavailable) throw cause;
    throw new EventLogUnavailable(`reading ${topic} failed`, { cause });
  } finally {
    passage.end();
    await consumer.disconnect().catch(() => undefined);
    await forgetGroup(kafka, groupId).catch((error: unknown) =>
      log.debug({ error, groupId }, 'the group of a reader stays behind'),
    );
  }
}

const forgetGroup = async (kafka: Kafka, groupId: string): Promise<void> => {
  const admin = kafka.admin({ retry: { retries: 1 } });
  await admin.connect();
  try {
    await admin.deleteGroups([groupId]);
  } finally {
    await admin.disconnect();
  }
};
