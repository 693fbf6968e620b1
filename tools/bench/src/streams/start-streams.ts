import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TOPIC } from '@mastery/event-schemas';
import type { Stack } from '@mastery/stack';
import { Kafka, logLevel } from 'kafkajs';
import { type Side, sideOf } from '../pipeline/drive.ts';
import type { Ends } from '../pipeline/drained.ts';
import type { StreamsProgram } from './program.ts';

/** What the program is told, as JSON; the Java sources say what it makes of it. */
interface Told {
  readonly to: string;
  /** Before each key, so that every round writes keys that are not there yet. */
  readonly prefix: string;
}

/** One thread for each partition: each waits for the sidecar most of its time. */
const THREADS = 12;
/** A heap that it does not have to care about. */
const HEAP = '-Xmx1g';

/** Where the program keeps the students' keys. */
export type Keeping = 'dapr' | 'redis';

/**
 * Starts the baseline on Kafka Streams.
 * @param from where it begins to read `mastery.requests`, by partition
 * @returns its process, once its threads have their partitions
 */
export const startStreams = async (
  stack: Stack,
  { java, classPath }: StreamsProgram,
  { from, keeping, ...rest }: Told & { readonly from: Ends; readonly keeping: Keeping },
): Promise<Side> => {
  const applicationId = `streams-${randomUUID()}`;
  await beginAt(stack, applicationId, from);
  const stateFolder = join(tmpdir(), applicationId);
  const brokers = stack.urls.kafka;
  const told = { ...rest, from: TOPIC.requests, brokers, applicationId, threads: THREADS };
  const args = ['-cp', classPath, HEAP, 'MasteryStreams'];
  const child = spawn(
    java,
    [...args, JSON.stringify({ ...told, stateFolder, ...placeOf(stack, keeping) })],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const side = await sideOf(child, once(child.stdout, 'data'));
  child.stdout.resume();
  return {
    ...side,
    stop: async () => {
      await side.stop();
      rmSync(stateFolder, { recursive: true, force: true });
    },
  };
};

const placeOf = (stack: Stack, keeping: Keeping) => {
  if (keeping === 'redis') return { redis: stack.urls.redis };
  const { sidecar } = stack.ports.apps['mastery-worker'];
  return { dapr: `127.0.0.1:${sidecar.grpc}`, apiToken: stack.secrets.daprApiToken };
};

/** A group that begins where the others begin, not at the beginning of the log. */
const beginAt = async (stack: Stack, groupId: string, from: Ends): Promise<void> => {
  const kafka = new Kafka({ brokers: [stack.urls.kafka], logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  try {
    const partitions = from.map((offset, partition) => ({ partition, offset }));
    await admin.setOffsets({ groupId, topic: TOPIC.requests, partitions });
  } finally {
    await admin.disconnect();
  }
};
