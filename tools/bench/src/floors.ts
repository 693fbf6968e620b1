import { setTimeout as sleep } from 'node:timers/promises';
import { exercise } from './exercise.ts';
import { followResults } from './follow-results.ts';
import type { Floor } from './scenario.ts';
import { p95 } from './timed.ts';
import type { World } from './world.ts';

const SAMPLES = 40;
const STUDENT = 'bench-evicted';

/** Figures that have no baseline, beside what the customer or the contract asks. */
export const measureFloors = async (world: World): Promise<readonly Floor[]> => [
  {
    what: 'history of 90 snapshots, p95, one at a time',
    unit: 'ms',
    measured: p95(await historyTimes(world)),
    below: 200,
  },
  {
    what: 'result published → query answers the new mastery (L1 and L2 evicted), p95',
    unit: 'ms',
    measured: p95(await evictionTimes(world)),
    below: 100,
  },
];

const historyTimes = async ({ gateway, seeded }: World): Promise<readonly number[]> => {
  const times: number[] = [];
  for (let n = 0; n < SAMPLES; n += 1) {
    const started = performance.now();
    const asked = { student_id: seeded.students[0] };
    await (await gateway.post('/analytics/mastery-history', asked)).arrayBuffer();
    times.push(performance.now() - started);
  }
  return times;
};

/** From the moment another consumer has the result until the gateway answers it; at once counts as 0. */
const evictionTimes = async ({ gateway, stack }: World): Promise<readonly number[]> => {
  let published: (at: number) => void = () => undefined;
  const consumer = await followResults(stack, (records) => {
    if (records.some(({ key }) => String(key) === STUDENT)) published(performance.now());
  });
  const times: number[] = [];
  for (let count = 1; count <= SAMPLES; count += 1) {
    const result = new Promise<number>((resolve) => (published = resolve));
    await gateway.post('/mastery/ingest', exercise(STUDENT, count));
    let answeredAt = Infinity;
    const answered = (async () => {
      while ((await gateway.evidenceOf(STUDENT)) < count) await sleep(1);
      answeredAt = performance.now();
    })();
    const publishedAt = await result;
    await answered;
    times.push(Math.max(0, answeredAt - publishedAt));
  }
  await consumer.close();
  return times;
};
