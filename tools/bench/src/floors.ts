import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { TOPIC } from '@mastery/event-schemas';
import { createKafkaEventLog } from '@mastery/kafka-event-log';
import { QUIET } from '@mastery/ports';
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
  const log = createKafkaEventLog({
    brokers: [stack.urls.kafka],
    clientId: 'bench',
    log: QUIET,
  });
  let published: (at: number) => void = () => undefined;
  const consumer = await log.subscribe({
    topic: TOPIC.results,
    groupId: `bench-${randomUUID()}`,
    from: 'end',
    onBatch: ({ records }) => {
      if (records.some(({ key }) => String(key) === STUDENT)) published(performance.now());
      return Promise.resolve();
    },
  });
  // Until the consumer has found the end of each partition.
  await sleep(3_000);
  const times: number[] = [];
  for (let count = 1; count <= SAMPLES; count += 1) {
    const result = new Promise<number>((resolve) => (published = resolve));
    await gateway.post('/mastery/ingest', exercise(count));
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

const exercise = (n: number) => ({
  specversion: '1.0',
  id: randomUUID(),
  source: 'urn:bench',
  type: 'exercise.completed',
  subject: STUDENT,
  time: new Date().toISOString(),
  data: { topic: 'BBB-block-1', exercise_id: `exercise-${n}`, correct: true },
});
