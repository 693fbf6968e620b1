import { holdsWithin } from '@mastery/stack';
import { forgetKilled } from '../stage/leave-group.ts';
import { startWorker } from '../stage/workers.ts';
import { type Plan, STEPS, type Step } from '../worker/plan.ts';
import { type Done, type Run, type Scenario, flowOf } from './scenario.ts';

const WITHIN_MS = 20_000;

const WHAT: Readonly<Record<Step, string>> = {
  fetched: 'before anything is read',
  loaded: 'after everything is read, before the fold',
  folded: 'after the fold, before the write',
  'write-sent': 'while the write is on its way',
  written: 'after the write, before publishing',
  'results-published': 'between results and dead letters',
  published: 'after publishing, before the commit',
  committed: 'after the commit',
};

/** Kills the worker at the step, again and again: at its first, second, third … batch. */
const killAt = async (step: Step, run: Run): Promise<Done> => {
  const { stage, rounds } = run;
  const plan = (round: number): Plan => ({
    fault: { step, call: 1 + ((round * 2) % 5), action: 'kill' },
  });
  await startWorker(stage.next, stage.worker, 'watched', plan(0));
  const flow = flowOf(run);
  let faults = 0;
  for (let round = 1; round <= rounds; round += 1) {
    if (!(await holdsWithin(WITHIN_MS, () => !stage.worker.isRunning()))) break;
    faults += 1;
    await forgetKilled(stage.kafka.admin, stage.stack.urls.kafka);
    await startWorker(stage.next, stage.worker, 'watched', round < rounds ? plan(round) : null);
  }
  await flow.end(400);
  return { faults };
};

/** kill -9 of the worker at each named step of the protocol. */
export const killAtStep: readonly Scenario[] = STEPS.map((step) => ({
  name: `kill-${step}`,
  what: `kill -9 of the worker ${WHAT[step]}`,
  run: (run) => killAt(step, run),
}));
