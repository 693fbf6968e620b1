import { signToken } from '@mastery/auth-jwt';
import { createDaprStateStore } from '@mastery/dapr-sidecar';
import type { Progress, Stack } from '@mastery/stack';
import { Redis } from 'ioredis';
import { batchRows } from './batch-rows.ts';
import { countAnswers } from './count-answers.ts';
import { measureFloors } from './floors.ts';
import { createGateway } from './gateway.ts';
import { ingestRows } from './ingest-rows.ts';
import { queryRows } from './query-rows.ts';
import type { Measured } from './scenario.ts';
import { seed } from './seed.ts';
import { startBaseline } from './start-baseline.ts';
import type { World } from './world.ts';

/** How thoroughly to measure. */
export interface Effort {
  readonly students: number;
  readonly seconds: number;
  readonly rounds: number;
}

/** Measures every scenario on a running stack, one after the other. */
export const bench = async (stack: Stack, effort: Effort, say: Progress): Promise<Measured> => {
  const token = await signToken({
    keys: stack.secrets.jwtKeys,
    subject: 'bench',
    role: 'service',
    expiresInSeconds: 7_200,
  });
  const gateway = createGateway(stack.urls.apps['api-gateway'], token);
  const { sidecar, internal } = stack.ports.apps['api-gateway'];
  const store = createDaprStateStore({
    grpcEndpoint: `127.0.0.1:${sidecar.grpc}`,
    apiToken: stack.secrets.daprApiToken,
    storeName: 'statestore',
    deadlineMs: 30_000,
  });
  const redis = new Redis(stack.urls.redis);
  const open = { stack, gateway, redis, store, ...effort };
  const answers = () => countAnswers(`http://127.0.0.1:${internal}/metrics`);
  try {
    const seeded = await seed(gateway, store, effort.students);
    say(`${effort.students} students stand in the store, ${seeded.documentBytes} bytes each`);
    const bare = await startBaseline(stack, await answerOf(gateway, seeded.students, redis));
    try {
      return await measure({ ...open, bare, seeded, answers }, say);
    } finally {
      bare.stop();
    }
  } finally {
    redis.disconnect();
    await store.close();
  }
};

const measure = async (world: World, say: Progress): Promise<Measured> => {
  const query = await queryRows(world, say);
  const batch = await batchRows(world);
  say('batch is measured');
  const floors = await measureFloors(world);
  const ingest = await ingestRows(world);
  say('ingest is measured');
  return { rows: [...query.rows, ...batch, ...ingest], floors: [...query.floors, ...floors] };
};

/** The bytes of an answer, also put where the bare app finds them for its Redis GET. */
const answerOf = async (
  gateway: World['gateway'],
  students: readonly string[],
  redis: Redis,
): Promise<string> => {
  const answer = await gateway.post('/mastery/query', { student_id: students[0] });
  const text = await answer.text();
  const pipeline = redis.pipeline();
  for (const student of students) pipeline.set(`bench:answer:${student}`, text);
  await pipeline.exec();
  return text;
};
