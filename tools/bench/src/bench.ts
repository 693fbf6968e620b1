import { signToken } from '@mastery/auth-jwt';
import { createDaprStateStore } from '@mastery/dapr-sidecar';
import type { Progress, Stack } from '@mastery/stack';
import { Redis } from 'ioredis';
import { auditRows } from './audit-rows.ts';
import { batchRows } from './batch-rows.ts';
import { countAnswers } from './count-answers.ts';
import { measureFloors } from './floors.ts';
import { createGateway } from './gateway.ts';
import { ingestRows } from './ingest-rows.ts';
import { type Group, OWN_GROUPS } from './options.ts';
import { measurePrediction } from './prediction.ts';
import { measureStreams } from './measure-streams.ts';
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

/** What is measured without a stack, or on one of its own. */
export type OwnGroup = (typeof OWN_GROUPS)[number];
/** What is measured on the stack that they share: all but what needs none, or one of its own. */
export type StackGroup = Exclude<Group, OwnGroup>;

/** Whether a group is measured on the stack that they share. */
export const isOnStack = (group: Group): group is StackGroup =>
  !OWN_GROUPS.some((name) => name === group);

/** Students for whatever asks about a thousand of them; more are needed only to be too many for a cache. */
const FEW = 1_000;

/** Measures these groups of scenarios on a running stack, one after the other. */
export const bench = async (
  stack: Stack,
  groups: readonly StackGroup[],
  effort: Effort,
  say: Progress,
): Promise<readonly Measured[]> => {
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
  const needsMany = groups.includes('query') || groups.includes('ingest');
  try {
    const seeded = await seed(gateway, store, needsMany ? effort.students : FEW);
    say(
      `${seeded.students.length} students stand in the store, ${seeded.documentBytes} bytes each`,
    );
    const bare = await startBaseline(stack, await answerOf(gateway, seeded.students, redis));
    try {
      return await measure(groups, { ...open, bare, seeded, answers }, say);
    } finally {
      bare.stop();
    }
  } finally {
    redis.disconnect();
    await store.close();
  }
};

const MEASURE: Readonly<Record<StackGroup, (world: World, say: Progress) => Promise<Measured>>> = {
  query: queryRows,
  batch: async (world) => ({ rows: await batchRows(world), floors: [] }),
  // Before floors and ingest make the log long: the service reads it from its beginning.
  prediction: measurePrediction,
  streams: measureStreams,
  floors: async (world) => ({ rows: [], floors: await measureFloors(world) }),
  ingest: ingestRows,
  audit: async (world) => ({ rows: await auditRows(world), floors: [] }),
};

const measure = async (
  groups: readonly StackGroup[],
  world: World,
  say: Progress,
): Promise<readonly Measured[]> => {
  const all: Measured[] = [];
  for (const group of groups) {
    all.push(await MEASURE[group](world, say));
    say(`${group} is measured`);
  }
  return all;
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
