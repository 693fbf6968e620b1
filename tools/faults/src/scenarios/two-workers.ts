import { setTimeout as sleep } from 'node:timers/promises';
import { holdsWithin } from '@mastery/stack';
import { FROZEN_MS, isFrozen, startWorker } from '../stage/workers.ts';
import type { Step } from '../worker/plan.ts';
import { type Done, type Run, type Scenario, flowOf } from './scenario.ts';

/** The first worker freezes itself at a step; the second takes over; then the first goes on where it was. */
const zombieAt = async (step: Step, run: Run): Promise<Done> => {
  const { stage } = run;
  await startWorker(stage.next, stage.worker, 'watched', {
    fault: { step, call: 6, action: 'freeze' },
  });
  const { app } = await stage.secondAs(null);
  const flow = flowOf(run, {}, 60);
  const { pid } = stage.worker;
  const faults = (await holdsWithin(30_000, () => isFrozen(pid))) ? 1 : 0;
  await sleep(FROZEN_MS);
  stage.worker.kill('SIGCONT');
  await sleep(1_000);
  await flow.end(400);
  await app.stop();
  return { faults };
};

/** One of two is killed; after the session timeout the other has everything; then it comes back. */
const killOne = async (run: Run): Promise<Done> => {
  const { stage } = run;
  await startWorker(stage.next, stage.worker, 'built');
  const { app } = await stage.secondAs(null);
  const flow = flowOf(run, {}, 100);
  await flow.until(200);
  app.kill('SIGKILL');
  await app.ended();
  await sleep(FROZEN_MS);
  await app.start();
  await flow.until(flow.sent() + 200);
  await flow.end();
  await app.stop();
  return { faults: 1 };
};

/** Workers come and go in order: SIGTERM, one after the other, under load. */
const rolling = async (run: Run): Promise<Done> => {
  const { stage, rounds } = run;
  await startWorker(stage.next, stage.worker, 'built');
  const { app } = await stage.secondAs(null);
  const flow = flowOf(run);
  for (let round = 0; round < rounds; round += 1) {
    await flow.until(flow.sent() + 100);
    await (round % 2 === 0 ? stage.worker : app).restart();
  }
  await flow.end(400);
  await app.stop();
  return { faults: rounds };
};

const ZOMBIE_STEPS = ['loaded', 'folded', 'written', 'published'] as const;

/** Faults that need two workers. */
export const twoWorkers: readonly Scenario[] = [
  ...ZOMBIE_STEPS.map((step) => ({
    name: `zombie-${step}`,
    what: `a worker freezes (${step}) past its session timeout, another takes over, it thaws`,
    run: (run: Run) => zombieAt(step, run),
  })),
  {
    name: 'kill-one-of-two',
    what: 'kill -9 of one of two workers; the other takes over its partitions; it comes back',
    run: killOne,
  },
  {
    name: 'rolling-restart',
    what: 'two workers end by SIGTERM and start again in turn',
    run: rolling,
  },
];
