import { setTimeout as sleep } from 'node:timers/promises';
import { holdsWithin } from '@mastery/stack';
import { type Done, type Run, flowOf } from '../scenarios/scenario.ts';
import { forgetKilled } from '../stage/leave-group.ts';
import { markRedis, rollBackRedis } from '../stage/redis-rollback.ts';
import { startWorker } from '../stage/workers.ts';
import type { Mutation, Plan, Step } from '../worker/plan.ts';

/** An error in the protocol, and the fault under which it must show. */
export interface Trial {
  readonly name: Mutation;
  /** What is wrong, in a line. */
  readonly what: string;
  readonly run: (run: Run) => Promise<Done>;
}

/** Kills the worker at a step; whoever comes after it follows the second plan. */
const killed = async (run: Run, first: Plan, then: Plan): Promise<Done> => {
  const { stage } = run;
  await startWorker(stage.next, stage.worker, 'watched', first);
  const flow = flowOf(run, { oddityShare: 0.3 });
  const faults = (await holdsWithin(30_000, () => !stage.worker.isRunning())) ? 1 : 0;
  await forgetKilled(stage.kafka.admin, stage.stack.urls.kafka);
  await startWorker(stage.next, stage.worker, 'watched', then);
  await flow.end(400);
  return { faults };
};

const at = (step: Step, call: number) => ({ step, call, action: 'kill' }) as const;

const rolledBack = async (run: Run, mutation: Mutation): Promise<Done> => {
  const { stage } = run;
  await startWorker(stage.next, stage.worker, 'watched', { mutation });
  const flow = flowOf(run);
  await flow.until(400);
  const mark = markRedis(stage.stack.runFolder);
  await sleep(1_500);
  const lost = await rollBackRedis(stage.stack.redis, mark);
  await flow.end(1_200);
  return { faults: lost > 0 ? 1 : 0 };
};

const doubled = async (run: Run, mutation: Mutation): Promise<Done> => {
  const { stage } = run;
  await startWorker(stage.next, stage.worker, 'watched', { mutation });
  const flow = flowOf(run, { oddities: ['sentAgain'], oddityShare: 0.3 });
  await flow.until(400);
  await flow.end();
  return { faults: 1 };
};

/** Every error that the oracle must notice. */
export const TRIALS: readonly Trial[] = [
  {
    name: 'position-ahead-of-write',
    what: 'commit before write: the position is stored before what it stands for; killed in between',
    run: (run) => killed(run, { mutation: 'position-ahead-of-write', fault: at('written', 1) }, {}),
  },
  {
    name: 'publish-skipped-after-restart',
    what: 'what was applied but not published is not published again; killed after the write',
    run: (run) =>
      killed(run, { fault: at('written', 2) }, { mutation: 'publish-skipped-after-restart' }),
  },
  {
    name: 'dead-letters-skipped-after-restart',
    what: 'the same for dead letters; killed between results and dead letters',
    run: (run) =>
      killed(
        run,
        { fault: at('results-published', 2) },
        { mutation: 'dead-letters-skipped-after-restart' },
      ),
  },
  {
    name: 'position-unchecked',
    what: 'the stored position is not compared with what the worker left; Redis loses its last second',
    run: (run) => rolledBack(run, 'position-unchecked'),
  },
  {
    name: 'markers-ignored',
    what: 'nobody looks whether an event was seen before; duplicates by the producer',
    run: (run) => doubled(run, 'markers-ignored'),
  },
];
