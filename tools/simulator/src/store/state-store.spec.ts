import { describeStateStore } from '@mastery/ports/testing';
import type { Send } from '../world/calls.ts';
import { createProcess } from '../world/process.ts';
import { createRandom } from '../world/random.ts';
import { createScheduler } from '../world/scheduler.ts';
import { NO_TRACE } from '../world/trace.ts';
import { createStateStore } from './state-store.ts';
import { createStoreServer } from './store-server.ts';

/** A network without faults, at once. */
const send: Send = (_process, { execute }) =>
  new Promise((resolve) => {
    resolve(execute());
  });

describeStateStore('simulated', () => {
  const scheduler = { ...createScheduler(0), now: Date.now };
  const world = { scheduler, random: createRandom(1), trace: NO_TRACE };
  const server = createStoreServer(world, {
    onWrite: () => undefined,
    onRollback: () => undefined,
  });
  const process = createProcess(world, 'tests', 0, () => undefined);
  const store = createStateStore(server, send, process, Infinity);
  return Promise.resolve({ store, close: () => store.close() });
});
