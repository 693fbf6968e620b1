import { join } from 'node:path';
import { TOPICS } from '@mastery/event-schemas';
import {
  type AddedApp,
  type ProcessHandle,
  type Programs,
  type Stack,
  type StackOptions,
  appEntry,
  runsFolder,
  startStack,
} from '@mastery/stack';
import { type Verdict, judge } from '../oracle/judge.ts';
import { PLAN_VARIABLE, type Plan, writePlan } from '../worker/plan.ts';
import { type KafkaClient, connectKafka } from './kafka.ts';
import { settle } from './settle.ts';
import { type NextWorker, nextWorker } from './workers.ts';

/** Few enough that each has load, and enough to be divided. */
const PARTITIONS = 4;

/** A running stack with one worker, and a second one where a scenario wants it. */
export interface Stage {
  readonly stack: Stack;
  readonly kafka: KafkaClient;
  readonly next: NextWorker;
  readonly worker: ProcessHandle;
  readonly sidecar: ProcessHandle;
  /** Starts the second worker, the same program as the first, with a plan of its own. */
  secondAs(plan: Plan | null): Promise<AddedApp>;
  /** Waits until nothing goes on any more, then asks the oracle. */
  judged(): Promise<Verdict>;
  close(): Promise<void>;
}

/** What a stage may have besides a worker. */
export type MoreOfStage = Pick<StackOptions, 'apps' | 'ports' | 'detours' | 'appEnv'>;

/** Starts a stack, on free ports unless told otherwise. @param name of its folder */
export const openStage = async (
  programs: Programs,
  name: string,
  signal?: AbortSignal,
  more: MoreOfStage = {},
): Promise<Stage> => {
  const runFolder = join(runsFolder, name);
  const next = nextWorker(join(runFolder, 'fault-plan.json'));
  const silent = () => undefined;
  const stack = await startStack({
    programs,
    ports: 'free',
    apps: ['mastery-worker'],
    ...more,
    runFolder,
    topics: TOPICS,
    partitions: PARTITIONS,
    entry: (name) => (name === 'mastery-worker' ? next.entry : appEntry(name)),
    appEnv: {
      ...more.appEnv,
      'mastery-worker': { [PLAN_VARIABLE]: next.planFile, LOG_LEVEL: 'warn' },
    },
    progress: silent,
    onUnexpectedExit: silent,
    ...(signal && { signal }),
  });
  const kafka = await connectKafka(stack.urls.kafka);
  return stageOf(stack, kafka, next);
};

const stageOf = (stack: Stack, kafka: KafkaClient, next: NextWorker): Stage => {
  const worker = known(stack.apps.get('mastery-worker'));
  const sidecar = known(stack.sidecars.get('mastery-worker'));
  let second: AddedApp | null = null;
  const readyUrls = () =>
    [
      { app: worker, port: stack.ports.apps['mastery-worker'].http },
      ...(second === null ? [] : [{ app: second.app, port: second.ports.http }]),
    ]
      .filter(({ app }) => app.isRunning())
      .map(({ port }) => `http://127.0.0.1:${port}/readyz`);
  const redisUrl = stack.urls.redis;
  return {
    stack,
    kafka,
    next,
    worker,
    sidecar,
    secondAs: async (plan) => {
      writePlan(next.planFile, plan);
      if (second === null) second = await stack.addApp('mastery-worker');
      else await second.app.start();
      return second;
    },
    judged: async () => {
      const unsettled = await settle({ admin: kafka.admin, redisUrl, readyUrls });
      const verdict = await judge({ kafka: kafka.kafka, redisUrl, partitions: PARTITIONS });
      if (unsettled === null) return verdict;
      return { ...verdict, problems: [`never settled: ${unsettled}`, ...verdict.problems] };
    },
    close: async () => {
      await kafka.close().catch(() => undefined);
      await stack.stop();
    },
  };
};

const known = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error('The stack has no mastery-worker');
  return value;
};
