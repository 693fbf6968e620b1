import type { EventLogConsumer, Logger, Subscription } from '@mastery/ports';
import type { Kafka } from 'kafkajs';
import { createEachBatch } from './each-batch.ts';
import { createMember } from './member.ts';
import { createMembership } from './membership.ts';
import { createTimers } from './timers.ts';

export interface ConsumerDeps {
  readonly kafka: Kafka;
  readonly log: Logger;
  readonly maxBatchRecords: number;
  readonly concurrentPartitions: number;
  readonly sessionTimeoutMs: number;
}

/** How long `close` waits for the batch in hand, milliseconds. */
const DRAIN_MS = 10_000;

/**
 * Joins the group and keeps a member in it until closed. Resolves when it has joined, or, with Kafka
 * away, when the first try has failed; it goes on trying.
 */
export const subscribe = async (
  deps: ConsumerDeps,
  subscription: Subscription,
): Promise<EventLogConsumer> => {
  const log = deps.log.child({ group: subscription.groupId, topic: subscription.topic });
  const membership = createMembership(deps.sessionTimeoutMs, () => performance.now());
  const timers = createTimers();
  let busy = 0;
  let closing = false;
  let abandoned = false;

  const eachBatch = createEachBatch({
    log,
    membership,
    maxBatchRecords: deps.maxBatchRecords,
    isClosing: () => closing,
    isAbandoned: () => abandoned,
    later: (ms, run) => timers.later(ms, run),
    onBatch: async (batch, control) => {
      busy += 1;
      try {
        await subscription.onBatch(batch, control);
      } finally {
        busy -= 1;
      }
    },
  });
  const isClosing = () => closing;
  const member = createMember(
    { ...deps, log, membership, timers, eachBatch, isClosing },
    subscription,
  );

  await member.join();
  return {
    isHealthy: () => membership.isHealthy(busy > 0),
    close: async () => {
      closing = true;
      timers.clear();
      const drained = await timers.settledWithin(member.leave(), DRAIN_MS);
      abandoned = true;
      membership.ended();
      if (!drained) log.warn({ waitedMs: DRAIN_MS }, 'left without finishing the batch in hand');
    },
  };
};
