import type { EventLogConsumer } from '@mastery/ports';
import { type World, createSend } from '../world/calls.ts';
import { type SimulatedProcess, createProcess } from '../world/process.ts';
import type { Broker } from '../broker/broker.ts';
import { type Groups, createEventLog } from '../broker/event-log.ts';
import type { ConsumerOptions } from '../broker/member.ts';
import { createStateStore } from '../store/state-store.ts';
import type { StoreServer } from '../store/store-server.ts';
import { type Program, startWorker } from './worker.ts';

/** The processes of the worker: whichever dies is started again. */
export interface Fleet {
  start(): void;
  /** One leaves in good order, or one more joins. */
  change(): void;
  started(): number;
}

interface FleetDeps {
  readonly world: World;
  readonly program: Program;
  readonly broker: Broker;
  readonly groups: Groups;
  readonly store: StoreServer;
  readonly options: ConsumerOptions;
}

const MAX_RESTART_MS = 12_000;
const MAX_SKEW_MS = 3_000;
/** More at once would only wait for each other. */
const MAX_PROCESSES = 3;

/** Keeps the worker's processes running. */
export const createFleet = (deps: FleetDeps): Fleet => {
  const { world, program, store } = deps;
  const { random, faults, scheduler, trace } = world;
  const send = createSend(world);
  const running = new Map<SimulatedProcess, EventLogConsumer>();
  let started = 0;

  const start = () => {
    started += 1;
    const skew = faults.strikes('clock-skew') ? random.between(-MAX_SKEW_MS, MAX_SKEW_MS) : 0;
    const process = createProcess(world, `worker${started}`, skew, () => {
      running.delete(process);
      scheduler.after(random.between(100, random.pick([500, MAX_RESTART_MS])), start);
    });
    trace.note(process.name, () => 'starts');
    const ports = {
      store: createStateStore(store, send, process),
      eventLog: createEventLog(world, { ...deps, send }, process, deps.options),
    };
    void startWorker(world, program, process, ports).then((consumer) =>
      running.set(process, consumer),
    );
  };
  const leave = () => {
    const [first] = running;
    if (first === undefined) return;
    const [process, consumer] = first;
    running.delete(process);
    trace.note(process.name, () => 'leaves');
    void consumer.close();
  };
  return {
    start,
    change: () => {
      if (running.size > 1 && (running.size >= MAX_PROCESSES || random.chance(0.5))) leave();
      else start();
    },
    started: () => started,
  };
};
