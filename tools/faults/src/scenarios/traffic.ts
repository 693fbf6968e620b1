import { holdsWithin } from '@mastery/stack';
import { forgetKilled } from '../stage/leave-group.ts';
import { markRedis, rollBackRedis } from '../stage/redis-rollback.ts';
import { startWorker } from '../stage/workers.ts';
import { ODDITIES, type OddityName } from '../traffic/oddities.ts';
import { type Done, type Run, type Scenario, flowOf } from './scenario.ts';

const ALL_ODDITIES = Object.keys(ODDITIES) as OddityName[];
const LARGE: readonly OddityName[] = ['large', 'largeRefused', 'noText', 'noValue'];
const COPIES: readonly OddityName[] = ['sentAgain', 'twoIds', 'idReused', 'late', 'otherKey'];

/** Every second event is followed by something odd, and the worker is killed in between. */
const odd = async (run: Run, oddities: readonly OddityName[], events: number): Promise<Done> => {
  const { stage } = run;
  await startWorker(stage.next, stage.worker, 'watched', {
    fault: { step: 'results-published', call: 4, action: 'kill' },
  });
  const flow = flowOf(run, { oddities, oddityShare: 0.5, events, erased: 0 }, 400);
  const killed = await holdsWithin(20_000, () => !stage.worker.isRunning());
  await forgetKilled(stage.kafka.admin, stage.stack.urls.kafka);
  await startWorker(stage.next, stage.worker, 'built');
  await flow.end(Infinity);
  return { faults: killed ? 1 : 0 };
};

/** Half of the students are erased amid their traffic; the worker is killed, and Redis rolled back. */
const erasures = async (run: Run): Promise<Done> => {
  const { stage, rounds } = run;
  await startWorker(stage.next, stage.worker, 'watched');
  const flow = flowOf(run, { students: 40, erased: 30, events: 1_500 }, 150);
  let faults = 0;
  await flow.until(700);
  for (let round = 0; round < rounds; round += 1) {
    await startWorker(stage.next, stage.worker, 'watched', {
      fault: { step: 'written', call: 2 + round, action: 'kill' },
    });
    if (!(await holdsWithin(15_000, () => !stage.worker.isRunning()))) break;
    faults += 1;
    await forgetKilled(stage.kafka.admin, stage.stack.urls.kafka);
    await startWorker(stage.next, stage.worker, 'watched');
    const mark = markRedis(stage.stack.runFolder);
    await flow.until(flow.sent() + 100);
    await rollBackRedis(stage.stack.redis, mark);
    faults += 1;
  }
  await flow.end(Infinity);
  return { faults };
};

/** Faults that come with the traffic. */
export const oddTraffic: readonly Scenario[] = [
  {
    name: 'duplicates',
    what: 'up to ten-fold duplicates, reused ids, two ids for one event, late events, wrong keys',
    run: (run) => odd(run, COPIES, 800),
  },
  {
    name: 'poison',
    what: 'every kind of invalid record, each to be dead-lettered byte for byte',
    run: (run) => odd(run, ALL_ODDITIES, 600),
  },
  {
    name: 'large-records',
    what: 'records of 1 MB, valid and invalid',
    run: (run) => odd(run, LARGE, 120),
  },
  {
    name: 'erasures',
    what: 'students are erased amid traffic, with kills after the write and Redis rolled back',
    run: erasures,
  },
];
