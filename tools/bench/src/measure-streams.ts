import { setTimeout as sleep } from 'node:timers/promises';
import { type TokenRequest, signToken } from '@mastery/auth-jwt';
import { gatewayProcess } from './gateway-process.ts';
import { compare } from './rounds.ts';
import type { Measured } from './scenario.ts';
import { type Listeners, startListeners } from './start-listeners.ts';
import { type Audience, latencyRows } from './stream-latency.ts';
import type { World } from './world.ts';

/** Streams that are open at one gateway. */
const STREAMS = 1_000;
/** Two heartbeats of each stream. */
const IDLE_SECONDS = 30;

/** What a thousand live streams at one gateway cost while nothing happens, and when they hear of a result. */
export const measureStreams = async (world: World): Promise<Measured> => {
  const students = world.seeded.students.slice(0, STREAMS);
  const all = await audiences(world, students);
  const listeners = startListeners(world.gateway.url);
  try {
    const idle = await idleCost(world, listeners, all[0].tokens);
    const rows = [...idle.rows];
    for (const audience of all) rows.push(...(await latencyRows(world, listeners, audience)));
    return { rows, floors: idle.floors };
  } finally {
    listeners.stop();
  }
};

/** Students of whom each hears of itself, and admins of whom each hears of everybody. */
const audiences = async ({ stack }: World, students: readonly string[]) => {
  const tokens = (role: TokenRequest['role'], subject: (student: string) => string) =>
    Promise.all(
      students.map((student) =>
        signToken({
          keys: stack.secrets.jwtKeys,
          subject: subject(student),
          role,
          expiresInSeconds: 7_200,
        }),
      ),
    );
  const [itself, everybody]: [Audience, Audience] = [
    {
      who: 'the one of 1,000 students that it is about',
      students,
      tokens: await tokens('student', (student) => student),
      hearers: 1,
    },
    {
      who: 'each of 1,000 admins',
      students,
      tokens: await tokens('admin', (student) => `admin-of-${student}`),
      hearers: STREAMS,
    },
  ];
  return [itself, everybody] as const;
};

const idleCost = async (
  { stack }: World,
  listeners: Listeners,
  tokens: readonly string[],
): Promise<Measured> => {
  const without = await idleOf(stack);
  const before = await gatewayProcess(stack);
  await listeners.open(tokens);
  const withStreams = await idleOf(stack);
  const after = await gatewayProcess(stack);
  await listeners.close();
  const row = {
    scenario: `CPU time of the gateway in ${IDLE_SECONDS} s without a result, 1,000 live streams open`,
    baseline: 'none open',
    unit: 'ms',
    measured: compare([{ ours: withStreams, baseline: without }]),
    target: {},
  } as const;
  const memory = {
    what: 'memory of the gateway for each of 1,000 live streams',
    unit: 'kB',
    measured: (after.memoryBytes - before.memoryBytes) / STREAMS / 1_000,
  } as const;
  return { rows: [row], floors: [memory] };
};

/** CPU time while nothing happens, milliseconds. */
const idleOf = async (stack: World['stack']): Promise<number> => {
  // What was begun is finished first.
  await sleep(2_000);
  const before = await gatewayProcess(stack);
  await sleep(IDLE_SECONDS * 1_000);
  return (await gatewayProcess(stack)).cpuMs - before.cpuMs;
};
