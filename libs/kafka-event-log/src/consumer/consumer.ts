import type { BatchHandler, EventLogConsumer, Logger, Subscription } from '@mastery/ports';
import type { Kafka } from 'kafkajs';
import { createOffsets } from '../offsets.ts';
import { createEachBatch } from './each-batch.ts';
import { createIdle } from './idle.ts';
import { createMember } from './member.ts';
import { createMembership } from './membership.ts';
import { createTimers } from './timers.ts';
import { createTurns } from './turns.ts';

export interface ConsumerDeps {
  readonly kafka: Kafka;
  readonly log: Logger;
  /** How long a question to the brokers may take, milliseconds. */
  readonly deadlineMs: number;
  readonly maxBatchRecords: number;
  readonly concurrentPartitions: number;
  readonly minFetchBytes: number;
  readonly sessionTimeoutMs: number;
}

/** How long `close` waits for the batch in hand, milliseconds. */
const DRAIN_MS = 8_000;

/**
 * Joins the group and keeps a member in it until closed. Resolves when it has joined, or, with Kafka
 * away, when the first try has failed; it goes on trying.
 */
export const subscribe = async (
  deps: ConsumerDeps,
  subscription: Subscription,
): Promise<EventLogConsumer> => {
  const log = deps.log.child({ group: subscription.groupId, topic: subscription.topic });
  const now = () => performance.now();
  const membership = createMembership(deps.sessionTimeoutMs, now);
  const timers = createTimers();
  const turns = createTurns();
  const offsets = createOffsets(deps.kafka, deps.deadlineMs);
  const onBatch = counted(subscription.onBatch);
  let closing = false;
  let abandoned = false;

  const common = {
    ...timers,
    log,
    membership,
    turns,
    ranges: offsets.ranges,
    seek: (partition: number, offset: string) => member.seek(partition, offset),
    isClosing: () => closing,
    isAbandoned: () => abandoned,
  };
  const idle = subscription.onIdle
    ? createIdle({
        ...common,
        topic: subscription.topic,
        onIdle: subscription.onIdle,
        commit: (partition, next) => member.commit(partition, next),
        now,
      })
    : null;
  const eachBatch = createEachBatch({
    ...common,
    maxBatchRecords: deps.maxBatchRecords,
    restMs: subscription.restMs ?? 0,
    handled: (partition) => idle?.handled(partition),
    onBatch: onBatch.handle,
  });
  const onAssigned = (partitions: readonly number[]) => idle?.assigned(partitions);
  const member = createMember({ ...deps, ...common, eachBatch, onAssigned }, subscription);

  await member.join();
  return {
    assignment: () => membership.assignment(),
    isHealthy: () => membership.isHealthy(onBatch.isRunning()),
    close: async () => {
      closing = true;
      timers.clear();
      const left = Promise.all([member.leave(), turns.over()]);
      const drained = await timers.settledWithin(left, DRAIN_MS);
      abandoned = true;
      membership.ended();
      await offsets.close();
      if (!drained) log.warn({ waitedMs: DRAIN_MS }, 'left without finishing the batch in hand');
    },
  };
};

/** The handler, and whether it is at work anywhere. */
const counted = (onBatch: BatchHandler) => {
  let running = 0;
  return {
    isRunning: () => running > 0,
    handle: async (...batch: Parameters<BatchHandler>) => {
      running += 1;
      try {
        await onBatch(...batch);
      } finally {
        running -= 1;
      }
    },
  };
};
