import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { TOPIC } from '@mastery/event-schemas';
import { SOURCE_FLAGS, type Stack, type Taken } from '@mastery/stack';
import { Kafka, logLevel } from 'kafkajs';
import type { BareLoop } from './bare-loop.ts';
import type { ResultsTopic } from './drained.ts';
import { exerciseNow } from '../exercise-now.ts';
import { between, cpuOfEach, serversOf, takenByEach } from '../processes.ts';
import type { Floor } from '../scenario.ts';

const AT_ONCE = 1_000;

/** Puts events into the log, the students by turns: of each as many as asked. */
export const fill = async (
  stack: Stack,
  name: string,
  { students, events }: { readonly students: number; readonly events: number },
): Promise<void> => {
  const kafka = new Kafka({ brokers: [stack.urls.kafka], logLevel: logLevel.NOTHING });
  const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1 });
  await producer.connect();
  for (let start = 0; start < students * events; start += AT_ONCE) {
    const messages = Array.from({ length: AT_ONCE }, (_, n) =>
      eventOf(`${name}-${(start + n) % students}`, Math.floor((start + n) / students)),
    );
    await producer.send({ topic: TOPIC.requests, acks: -1, messages });
  }
  await producer.disconnect();
};

const eventOf = (subject: string, n: number) => ({
  key: subject,
  value: JSON.stringify(
    exerciseNow(subject, {
      topic: `topic-${n % 5}`,
      exercise_id: `exercise-${n}`,
      correct: n % 3 > 0,
    }),
  ),
});

/** Who drains the log. */
export interface Side {
  readonly pid: number;
  /** Rejects when it ends by itself. */
  readonly failed: Promise<never>;
  stop(): Promise<void>;
}

/** Of a side that a supervisor looks after. */
export const NEVER = new Promise<never>(() => undefined);

/** What draining the log came to, its first half left out: the side was not warm then. */
export interface Drained {
  readonly perSecond: number;
  /** How many of them `taken` is about. */
  readonly events: number;
  /** What each process took for them; its memory is that at the end. */
  readonly taken: Readonly<Record<string, Taken>>;
}

/**
 * Starts a side and measures it until every event has its result.
 * @param start resolves to the process that does the work, and how it is ended
 */
export const drain = async (
  stack: Stack,
  results: ResultsTopic,
  events: number,
  start: () => Promise<Side>,
): Promise<Drained> => {
  const since = await results.ends();
  const side = await start();
  const taken = () => takenByEach({ itself: side.pid, ...serversOf(stack, 'mastery-worker') });
  let warm = { count: 0, taken: taken() };
  const drained = results.drained(since, events, (count) => {
    warm = { count: Math.min(count, events - 1), taken: taken() };
  });
  const seconds = await Promise.race([drained, side.failed]);
  const after = taken();
  await side.stop();
  return {
    perSecond: events / 2 / seconds,
    events: events - warm.count,
    taken: between(warm.taken, after),
  };
};

/** Starts the bare loop. @returns its process, once it has read the recording */
export const startBareLoop = async (
  stack: Stack,
  told: Pick<BareLoop, 'to' | 'recording' | 'prefix'>,
): Promise<Side> => {
  const ports = stack.ports.apps['mastery-worker'];
  const loop: BareLoop = {
    ...told,
    brokers: stack.urls.kafka,
    from: TOPIC.requests,
    groupId: `bench-${randomUUID()}`,
    grpcEndpoint: `127.0.0.1:${ports.sidecar.grpc}`,
    apiToken: stack.secrets.daprApiToken,
  };
  const file = new URL('./bare-loop.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [...SOURCE_FLAGS, file, JSON.stringify(loop)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return sideOf(child, once(child, 'message'));
};

/**
 * A program that drains the log as a side.
 * @param ready resolves once it is about to begin
 */
export const sideOf = async (child: ChildProcess, ready: Promise<unknown>): Promise<Side> => {
  const ended = once(child, 'exit');
  const failed = ended.then(() => Promise.reject(new Error(`${child.spawnfile} ended by itself`)));
  // Whoever waits for it hears of it; after `stop` nobody does.
  failed.catch(() => undefined);
  await Promise.race([ready, failed]);
  return {
    pid: child.pid ?? 0,
    failed,
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
};

/** What an event cost each process, and what the working one held at the end of the last round. */
export const costOf = (side: string, rounds: readonly Drained[]): readonly Floor[] => [
  ...cpuOfEach(
    `one event, ${side}`,
    rounds.map(({ events, taken }) => ({ count: events, taken })),
  ),
  {
    what: `resident memory at the end, ${side}`,
    unit: 'kB' as const,
    measured: (rounds.at(-1)?.taken['itself']?.rssBytes ?? 0) / 1_000,
  },
];
