import { calculate } from '@mastery/domain-scoring';
import { CONSUMER_GROUP, TOPIC } from '@mastery/event-schemas';
import type { EventLog, EventLogConsumer, StateStore } from '@mastery/ports';
import { type Mutation, createMutant } from '../mutations/mutation.ts';
import type { World } from '../world/calls.ts';
import type { SimulatedProcess } from '../world/process.ts';
import { sleepIn } from '../world/sleep.ts';
import { withDefects, withLowLimit } from './defects.ts';
import {
  type Outcome,
  type PipelineDeps,
  type WorkerEvents,
  createApply,
  createPipeline,
  createValidate,
} from './engine.ts';
import { pseudonym } from './pseudonym.ts';

/** What runs in every process. */
export interface Program {
  /** The error that is put in; null for the worker as it is. */
  readonly mutation: Mutation | null;
  /** Hears what the worker tells of records. */
  readonly onTold: (outcomes: readonly Outcome[]) => void;
}

/** Starts the worker's pipeline in a process, wired as `app.ts` of mastery-worker wires it. */
export const startWorker = async (
  world: World,
  { mutation, onTold }: Program,
  process: SimulatedProcess,
  ports: { readonly store: StateStore; readonly eventLog: EventLog },
): Promise<EventLogConsumer> => {
  const { store, eventLog } = ports;
  const deps: PipelineDeps = {
    validate: createValidate({ curriculum: null }),
    apply: withDefects(withLowLimit(createApply({ curriculum: null, calculate }))),
    pseudonym,
    store,
    producer: await eventLog.producer(),
    reader: await eventLog.reader(),
    clock: { now: () => Math.floor(world.scheduler.now() + process.skewMs) },
    timers: { sleep: (ms) => sleepIn(world, process, ms) },
    random: world.random.next,
    events: told(world, process, onTold),
  };
  return await eventLog.subscribe({
    topic: TOPIC.requests,
    groupId: CONSUMER_GROUP.worker,
    from: 'beginning',
    ...(mutation === null ? createPipeline(deps) : createMutant(mutation, deps)),
  });
};

/** What the worker tells goes into the trace, and is checked. */
const told = (
  { trace }: World,
  { name }: SimulatedProcess,
  onTold: Program['onTold'],
): WorkerEvents => ({
  consumed: () => undefined,
  retried: (judged) => trace.note(name, () => `tries ${judged?.event?.id ?? 'nothing'} again`),
  processed: ({ partition }, outcomes) => {
    trace.note(name, () => {
      const all = outcomes.map(({ kind, record }) => `${record.offset} ${kind}`);
      return `is done with ${partition}: ${all.join(', ')}`;
    });
    onTold(outcomes);
  },
  running: () => undefined,
  paused: ({ partition }, error) =>
    trace.note(name, () => `partition ${partition} rests: ${String(error)}`),
  isResting: () => false,
  keep: () => undefined,
  probe: () => Promise.resolve(),
});
