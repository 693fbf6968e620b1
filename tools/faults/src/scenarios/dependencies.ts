import { setTimeout as sleep } from 'node:timers/promises';
import type { ProcessHandle } from '@mastery/stack';
import { markRedis, rollBackRedis } from '../stage/redis-rollback.ts';
import type { Stage } from '../stage/stage.ts';
import { startWorker } from '../stage/workers.ts';
import { type Done, type Run, type Scenario, flowOf } from './scenario.ts';

/** So long a killed server is away. */
const AWAY_MS = 500;

/** kill -9 of a server under load, and its return, again and again; the worker stays. */
const killAndReturn = async (
  run: Run,
  victimOf: (stage: Stage) => ProcessHandle,
): Promise<Done> => {
  const { stage, rounds } = run;
  const victim = victimOf(stage);
  await startWorker(stage.next, stage.worker, 'built');
  const flow = flowOf(run);
  for (let round = 0; round < rounds; round += 1) {
    await flow.until(flow.sent() + 100);
    victim.kill('SIGKILL');
    await victim.ended();
    await sleep(AWAY_MS);
    await victim.start();
    await sleep(AWAY_MS);
  }
  await flow.end(400);
  return { faults: rounds };
};

/** Redis comes back without its last second, as after a crash of its machine; the worker stays. */
const loseLastSecond = async (run: Run): Promise<Done> => {
  const { stage, rounds } = run;
  await startWorker(stage.next, stage.worker, 'built');
  const flow = flowOf(run);
  let lost = 0;
  for (let round = 0; round < rounds; round += 1) {
    await flow.until(flow.sent() + 150);
    const mark = markRedis(stage.stack.runFolder);
    await sleep(1_000);
    if ((await rollBackRedis(stage.stack.redis, mark)) > 0) lost += 1;
  }
  await flow.end(400);
  return { faults: lost };
};

/** Faults of what the worker depends on. */
export const dependencies: readonly Scenario[] = [
  {
    name: 'kafka-killed',
    what: 'kill -9 of the broker, and its return',
    run: (run) => killAndReturn(run, ({ stack }) => stack.kafka),
  },
  {
    name: 'redis-killed',
    what: 'kill -9 of Redis, and its return with its append-only file',
    run: (run) => killAndReturn(run, ({ stack }) => stack.redis),
  },
  {
    name: 'redis-rolled-back',
    what: 'Redis loses its last second while the worker and the offsets stay',
    run: loseLastSecond,
  },
  {
    name: 'daprd-killed',
    what: 'kill -9 of the sidecar, and its return',
    run: (run) => killAndReturn(run, ({ sidecar }) => sidecar),
  },
];
