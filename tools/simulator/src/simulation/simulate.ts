import { TOPIC } from '@mastery/event-schemas';
import { checkEnd } from '../checks/check-end.ts';
import { type Finding, createFindings } from '../checks/findings.ts';
import type { Mutation } from '../mutations/mutation.ts';
import { createFleet } from '../worker/fleet.ts';
import { sendTraffic } from '../workload/traffic.ts';
import type { World } from '../world/calls.ts';
import { type Fault, type Strengths, createFaults } from '../world/faults.ts';
import { createRandom } from '../world/random.ts';
import { type Scheduler, createScheduler } from '../world/scheduler.ts';
import { NO_TRACE, keepTrace } from '../world/trace.ts';
import { planDisasters } from './disasters.ts';
import { type Plan, planOf } from './plan.ts';
import { SESSION_MS, createServers } from './servers.ts';

/** How to run a seed. */
export interface SimulationOptions {
  /** Keep the trace; it costs most of the time. */
  readonly isTraced?: boolean;
  /** The error that is put into the worker. */
  readonly mutation?: Mutation | null;
  /** How strong faults are instead of what the seed draws. */
  readonly strengths?: Strengths;
}

/** What came of a seed. */
export interface SimulationReport {
  readonly seed: number;
  /** Invariants that did not hold; empty when all did. */
  readonly findings: readonly Finding[];
  readonly faults: Readonly<Partial<Record<Fault, number>>>;
  readonly records: number;
  readonly steps: number;
  readonly trace: readonly string[];
  /** The same for two runs of a seed; that of nothing when no trace was kept. */
  readonly hash: string;
}

/** Records fetched at once, at most. */
const MAX_FETCH = 12;
const TICK_MS = 500;
const BUSY_IDLE_MS = 2_500;
const CALM_IDLE_MS = 30_000;

/** Runs one seed in virtual time: the same seed does the same, however often. */
export const simulate = async (
  seed: number,
  {
    isTraced = false,
    mutation = null,
    strengths = mutation?.strengths ?? {},
  }: SimulationOptions = {},
): Promise<SimulationReport> => {
  const random = createRandom(seed);
  const plan = planOf(random);
  const scheduler = createScheduler(plan.start);
  const trace = isTraced ? keepTrace(scheduler.now) : NO_TRACE;
  const faults = createFaults(random, strengths);
  const world: World = { scheduler, random, faults, trace };
  const findings = createFindings(({ invariant, detail }) =>
    trace.note('CHECK', () => `does not hold: ${invariant}: ${detail}`),
  );
  const { broker, store, groups, checks, context } = createServers(world, plan, findings);
  const isBusy = () => isWithin(plan, scheduler.now());
  const fleet = createFleet({
    world,
    program: { mutation, onTold: checks.onTold },
    broker,
    groups,
    store,
    options: {
      sessionTimeoutMs: SESSION_MS,
      maxFetch: MAX_FETCH,
      idleMs: () => (isBusy() ? BUSY_IDLE_MS : CALM_IDLE_MS),
    },
  });
  for (let started = 0; started < plan.processes; started += 1) fleet.start();
  sendTraffic(world, broker, plan);
  planDisasters(world, { broker, store, groups, fleet }, plan.windows);
  scheduler.at(plan.faultsEnd, faults.end);
  repeat(scheduler, isBusy, groups.tick, plan);

  while (scheduler.next() <= plan.end && findings.all().length === 0) await scheduler.step();
  if (findings.all().length === 0) {
    checkEnd(context, plan.partitions, (partition) =>
      groups.acknowledged(TOPIC.requests, partition),
    );
  }
  return {
    seed,
    findings: findings.all(),
    faults: faults.counts(),
    records: broker.count(TOPIC.requests),
    steps: scheduler.steps(),
    trace: trace.lines(),
    hash: trace.hash(),
  };
};

const isWithin = ({ windows }: Plan, time: number): boolean =>
  windows.some(({ from, to }) => from <= time && time < to);

/** Looks for silent members of groups now and then. */
const repeat = (
  scheduler: Scheduler,
  isBusy: () => boolean,
  run: () => void,
  { end }: Plan,
): void => {
  const next = () => {
    run();
    if (scheduler.now() < end) scheduler.after(isBusy() ? TICK_MS : 10 * TICK_MS, next);
  };
  next();
};
