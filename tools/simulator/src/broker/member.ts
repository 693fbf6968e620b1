import type { EventLogConsumer, Subscription } from '@mastery/ports';
import { EventLogUnavailable } from '@mastery/ports';
import type { Send, World } from '../world/calls.ts';
import type { SimulatedProcess } from '../world/process.ts';
import { sleepIn } from '../world/sleep.ts';
import type { Broker } from './broker.ts';
import type { Assignment, Group } from './group.ts';
import { createMembership } from './membership.ts';
import { type OwnPartition, runPartition } from './partition-loop.ts';

/** How a consumer of the simulated log behaves. */
export interface ConsumerOptions {
  readonly sessionTimeoutMs: number;
  /** Records that are fetched at once, at most. */
  readonly maxFetch: number;
  /** How long nothing arrives before a handler is called to look after its partition, milliseconds. */
  readonly idleMs: () => number;
}

/** What a member of a group works with. */
export interface MemberDeps extends World {
  readonly broker: Broker;
  readonly group: Group;
  readonly send: Send;
  readonly process: SimulatedProcess;
  readonly options: ConsumerOptions;
}

const DEADLINE_MS = 5_000;
/** Between two tries to join, milliseconds. */
const PAUSE_MS = 500;
/** Between two heartbeats of a member without partitions, milliseconds. */
const HEARTBEAT_MS = 2_000;

/** A member of a consumer group: joins, handles its partitions until the group is divided anew, joins again. */
export const createMember = (deps: MemberDeps, subscription: Subscription): EventLogConsumer => {
  const { scheduler, process, group, options } = deps;
  const membership = createMembership(scheduler, process, options.sessionTimeoutMs);
  let number = 0;
  let name = `${process.name}#0`;
  let isClosing = false;
  let assigned: readonly number[] = [];

  const join = async (): Promise<Assignment> => {
    for (;;) {
      if (membership.isLost()) name = `${process.name}#${(number += 1)}`;
      const asked = name;
      try {
        // Under a name that was given up, because its answer was lost, nothing is heard any more.
        return await sendJoin(deps, asked, () => asked === name && membership.isHeard());
      } catch {
        await sleepIn(deps, process, PAUSE_MS);
      }
    }
  };
  const isOver = () => isClosing || membership.mustJoin();
  const run = async (): Promise<void> => {
    while (!isClosing) {
      const { generation, partitions } = await join();
      membership.joined();
      assigned = partitions;
      const own = { ...deps, membership, name, generation, subscription, isOver };
      if (partitions.length === 0) await stayMember(own);
      await Promise.all(partitions.map((partition) => runPartition(own, partition)));
    }
    membership.ended();
    group.leave(name);
  };
  const running = run();
  return {
    isHealthy: () => !membership.isStale(),
    assignment: () => [...assigned],
    close: async () => {
      isClosing = true;
      await running;
    },
  };
};

/** A join has no deadline of its own: it is answered when the group is divided. */
const sendJoin = async (
  { broker, group, send, process }: MemberDeps,
  name: string,
  isHeard: () => boolean,
): Promise<Assignment> => {
  let settle: (assignment: Assignment) => void = () => undefined;
  const assigned = new Promise<Assignment>((resolve) => (settle = resolve));
  await send(process, {
    what: `${name} joins`,
    deadlineMs: DEADLINE_MS,
    isWrite: false,
    givenUp: () => new EventLogUnavailable('the group cannot be reached'),
    execute: () => {
      if (broker.isAway()) throw new EventLogUnavailable('the simulated broker is away');
      group.join(name, isHeard, (assignment) => process.reach(() => settle(assignment)));
    },
  });
  return await assigned;
};

/** A member without partitions has nothing to do but to be heard of. */
const stayMember = async (own: OwnPartition): Promise<void> => {
  const { process, membership, group, name, broker, send } = own;
  while (!own.isOver()) {
    await sleepIn(own, process, HEARTBEAT_MS);
    try {
      const verdict = await send(process, {
        what: 'heartbeat',
        deadlineMs: DEADLINE_MS,
        isWrite: false,
        givenUp: () => new EventLogUnavailable('the group cannot be reached'),
        execute: () => {
          if (broker.isAway()) throw new EventLogUnavailable('the simulated broker is away');
          return group.heartbeat(name);
        },
      });
      membership.heard(verdict);
    } catch {
      // Tried again after the next pause.
    }
  }
};
