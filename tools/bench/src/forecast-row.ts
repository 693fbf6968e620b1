import { once } from 'node:events';
import { createServer } from 'node:http';
import { APP_ID, METHOD } from '@mastery/api-schemas';
import { createDaprInvoker } from '@mastery/dapr-sidecar';
import type { StateOperation } from '@mastery/ports';
import type { Stack } from '@mastery/stack';
import {
  currentMasteryKey,
  dailyMasteryKey,
  predictionKey,
  snapshotDays,
} from '@mastery/state-keys';
import { compare, median } from './rounds.ts';
import type { Row } from './scenario.ts';
import { timed } from './timed.ts';
import type { World } from './world.ts';

/** So many students make one figure of a round; each is asked about once, so nothing is cached. */
const SAMPLES = 40;
const HISTORY_DAYS = 28;
const EMPTY = 'bench-empty';
const TRACEPARENT = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

/**
 * A forecast that is not cached, by Dapr invocation, one at a time, beside what it cannot do without: the invocation of a
 * handler that does nothing, the document, four weeks of snapshots, and the document again.
 */
export const forecastRow = async (world: World): Promise<Row> => {
  const stopEmpty = await startEmpty(world.stack);
  try {
    return {
      scenario: 'next week’s forecast, cache miss',
      baseline: 'Dapr invocation of an empty handler and the state reads',
      unit: 'ms',
      measured: compare(await rounds(world)),
      target: { ratio: { below: 2 } },
    };
  } finally {
    await stopEmpty();
  }
};

/** An app that answers at once, behind a sidecar. */
const startEmpty = async (stack: Stack): Promise<() => Promise<void>> => {
  const empty = createServer((_request, response) => response.end('{}')).listen(0, '127.0.0.1');
  await once(empty, 'listening');
  const address = empty.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const { handle } = await stack.addSidecar(EMPTY, port);
  return async () => {
    await handle.stop();
    empty.close();
  };
};

const rounds = async (world: World) => {
  const invoke = invokerOf(world.stack);
  const all: { ours: number; baseline: number }[] = [];
  for (let round = 0; round <= world.rounds; round += 1) {
    const students = world.seeded.students.slice(round * SAMPLES, (round + 1) * SAMPLES);
    await writeHistory(world, students);
    const times: { ours: number[]; baseline: number[] } = { ours: [], baseline: [] };
    for (const student of students) {
      const baseline = async () => {
        await invoke(EMPTY, 'empty', student);
        await stateReads(world, student);
      };
      times.baseline.push(await timed(baseline));
      times.ours.push(await timed(() => invoke(APP_ID.prediction, METHOD.nextWeek, student)));
    }
    // The first round warms both sides up.
    if (round > 0) all.push({ ours: median(times.ours), baseline: median(times.baseline) });
  }
  return all;
};

/** Invokes as the gateway does, through its sidecar. */
const invokerOf = (stack: Stack) => {
  const { sidecar } = stack.ports.apps['api-gateway'];
  const invoker = createDaprInvoker({
    httpEndpoint: `http://127.0.0.1:${sidecar.http}`,
    apiToken: stack.secrets.daprApiToken,
  });
  return async (appId: string, method: string, student: string): Promise<void> => {
    const body = { student_id: student, horizon_days: 7 };
    const { status } = await invoker.invoke({ appId, method, body, traceparent: TRACEPARENT });
    if (status !== 200) throw new Error(`${appId}/${method} answered ${status}`);
  };
};

const days = () => snapshotDays(new Date().toISOString().slice(0, 10)).slice(0, HISTORY_DAYS);

/** Every student has the snapshots of the last four weeks, as after four weeks of day closes. */
const writeHistory = async (
  { gateway, store }: World,
  students: readonly string[],
): Promise<void> => {
  for (const student of students) {
    const answer = await gateway.post('/mastery/query', { student_id: student });
    const value = await answer.text();
    await store.transact(
      days().map((day): StateOperation => ({
        ...{ kind: 'upsert', key: dailyMasteryKey(student, day), value, ttlSeconds: 3_600 },
      })),
    );
  }
};

const stateReads = async ({ store }: World, student: string): Promise<void> => {
  await store.getMany([currentMasteryKey(student), predictionKey(student)]);
  await store.getMany(days().map((day) => dailyMasteryKey(student, day)));
  await store.getMany([currentMasteryKey(student)]);
};
