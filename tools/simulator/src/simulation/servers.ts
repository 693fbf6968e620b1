import { TOPIC } from '@mastery/event-schemas';
import type { LogRecord } from '@mastery/ports';
import { type Broker, createBroker } from '../broker/broker.ts';
import { type Groups, createGroups } from '../broker/event-log.ts';
import { type Checks, createChecks } from '../checks/checks.ts';
import { type CheckContext, nothingSeen } from '../checks/context.ts';
import type { Findings } from '../checks/findings.ts';
import { createOracle } from '../oracle/oracle.ts';
import { createForecasts } from '../workload/forecasts.ts';
import { type StoreServer, createStoreServer } from '../store/store-server.ts';
import type { World } from '../world/calls.ts';
import type { Plan } from './plan.ts';

/** The servers of a simulated world, and who watches them. */
export interface Servers {
  readonly broker: Broker;
  readonly store: StoreServer;
  readonly groups: Groups;
  readonly checks: Checks;
  readonly context: CheckContext;
}

/** After so long without a heartbeat the broker gives partitions away, milliseconds. */
export const SESSION_MS = 10_000;
const REBALANCE_MS = 12_000;

/** Creates broker and store; each write, append and commit is checked as it happens. */
export const createServers = (
  world: World,
  { partitions }: Pick<Plan, 'partitions'>,
  findings: Findings,
): Servers => {
  const { scheduler, random } = world;
  const watched: { checks?: Checks; forecasts?: (record: LogRecord) => void } = {};
  const broker = createBroker(scheduler.now, (record) => {
    watched.checks?.onAppend(record);
    watched.forecasts?.(record);
  });
  broker.createTopic(TOPIC.requests, partitions);
  broker.createTopic(TOPIC.results, random.pick([1, 2]));
  broker.createTopic(TOPIC.dlq, 1);
  const store = createStoreServer(world, {
    onWrite: (keys) => watched.checks?.onWrite(keys),
    onRollback: () => watched.checks?.onRollback(),
  });
  const timeouts = { sessionTimeoutMs: SESSION_MS, rebalanceTimeoutMs: REBALANCE_MS };
  const groups = createGroups(world, broker, timeouts, (partition, next) =>
    watched.checks?.onCommit(partition, next),
  );
  const oracle = createOracle((partition) => broker.records(TOPIC.requests, partition), partitions);
  const context = { redis: store.redis, broker, oracle, findings, seen: nothingSeen() };
  watched.checks = createChecks(context, partitions);
  watched.forecasts = createForecasts(world, store);
  return { broker, store, groups, checks: watched.checks, context };
};
