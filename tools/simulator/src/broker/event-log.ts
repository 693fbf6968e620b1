import type { EventLog, Subscription } from '@mastery/ports';
import type { Send, World } from '../world/calls.ts';
import type { SimulatedProcess } from '../world/process.ts';
import type { Broker } from './broker.ts';
import { type Group, createGroup } from './group.ts';
import { type ConsumerOptions, createMember } from './member.ts';
import { createProducer } from './producer.ts';
import { createReader } from './reader.ts';

/** The consumer groups of a broker, by name. */
export interface Groups {
  readonly of: (groupId: string, topic: string) => Group;
  /** Looks for members that were silent for too long. */
  readonly tick: () => void;
  /** Divides every group anew. */
  readonly divide: () => void;
  /** What was last answered to be committed of a partition; undefined before the first commit. */
  readonly acknowledged: (topic: string, partition: number) => number | undefined;
}

/** @param onCommit called with every commit that counts */
export const createGroups = (
  world: World,
  broker: Broker,
  timeouts: { readonly sessionTimeoutMs: number; readonly rebalanceTimeoutMs: number },
  onCommit: (partition: number, next: number) => void,
): Groups => {
  const groups = new Map<string, Group>();
  const topics = new Map<string, Group>();
  return {
    of: (groupId, topic) => {
      const known = groups.get(groupId);
      if (known) return known;
      const partitions = broker.partitions(topic);
      const group = createGroup(world, { ...timeouts, partitions, onCommit });
      groups.set(groupId, group);
      topics.set(topic, group);
      return group;
    },
    tick: () => {
      for (const group of groups.values()) group.tick();
    },
    divide: () => {
      for (const group of groups.values()) group.divide();
    },
    acknowledged: (topic, partition) => topics.get(topic)?.acknowledged(partition),
  };
};

/** The event log as one process sees it. */
export const createEventLog = (
  world: World,
  servers: { readonly broker: Broker; readonly groups: Groups; readonly send: Send },
  process: SimulatedProcess,
  options: ConsumerOptions,
): EventLog => {
  const { broker, groups, send } = servers;
  return {
    producer: () => Promise.resolve(createProducer(broker, send, world, process)),
    reader: () => Promise.resolve(createReader(servers, process)),
    subscribe: (subscription: Subscription) => {
      const group = groups.of(subscription.groupId, subscription.topic);
      const deps = { ...world, broker, group, send, process, options };
      return Promise.resolve(createMember(deps, subscription));
    },
  };
};
