import type { Logger, Subscription } from '@mastery/ports';
import type { Consumer, EachBatchHandler, Kafka } from 'kafkajs';
import { RETRY } from '../kafka-client.ts';
import { createFormerMember } from './former-member.ts';
import type { FormerMember } from './former-member.ts';
import type { Membership } from './membership.ts';
import type { Timers } from './timers.ts';

export interface MemberDeps {
  readonly kafka: Kafka;
  readonly log: Logger;
  readonly membership: Membership;
  readonly later: Timers['later'];
  readonly eachBatch: EachBatchHandler;
  /** The partitions that are ours from now on. */
  readonly onAssigned: (partitions: readonly number[]) => void;
  readonly isClosing: () => boolean;
  readonly concurrentPartitions: number;
  readonly minFetchBytes: number;
  readonly sessionTimeoutMs: number;
}

/** So many tries in a row fail before somebody should know. */
const FAILURES_TOLD = 3;
/** Between two tries to reach the group, milliseconds. */
const RESTART_MS = 500;

/** Keeps one member in a consumer group: whenever its kafkajs consumer crashes, a new one joins. */
export const createMember = (deps: MemberDeps, subscription: Subscription) => {
  const { log, membership } = deps;
  const former = createFormerMember(subscription.groupId);
  let consumer: Consumer | null = null;
  let failures = 0;
  let joining = Promise.resolve();

  const joinAgain = (error: unknown) => {
    membership.ended();
    if (deps.isClosing()) return;
    failures += 1;
    // A broker that has just started refuses once or twice; that is nobody's business.
    const level = failures === FAILURES_TOLD ? 'warn' : 'debug';
    log[level]({ error, failures }, 'the consumer group cannot be reached; trying on');
    deps.later(RESTART_MS, () => {
      joining = tryToJoin();
    });
  };

  const listen = (fresh: Consumer) => {
    fresh.on('consumer.heartbeat', () => membership.confirmed());
    fresh.on('consumer.crash', ({ payload }) => joinAgain(payload.error));
    fresh.on('consumer.group_join', ({ payload: { memberId, memberAssignment } }) => {
      const partitions = memberAssignment[subscription.topic] ?? [];
      former.joined(memberId);
      membership.joined(partitions);
      deps.onAssigned(partitions);
      log.debug({ partitions, failures }, 'joined the consumer group');
      failures = 0;
    });
  };

  const tryToJoin = async (): Promise<void> => {
    const fresh = createConsumer(deps, subscription.groupId, former);
    consumer = fresh;
    listen(fresh);
    try {
      await fresh.connect();
      await former.remove();
      if (deps.isClosing()) throw new Error('closed while joining');
      await start(fresh, deps, subscription);
    } catch (error) {
      await fresh.disconnect().catch(() => undefined);
      joinAgain(error);
    }
  };

  return {
    seek: (partition: number, offset: string) => {
      consumer?.seek({ topic: subscription.topic, partition, offset });
    },
    commit: async (partition: number, offset: string) => {
      await consumer?.commitOffsets([{ topic: subscription.topic, partition, offset }]);
    },
    join: () => (joining = tryToJoin()),
    /** Waits for a try to join, and for the batches in hand. */
    leave: async () => {
      await joining;
      await consumer?.disconnect();
    },
  };
};

const start = async (
  consumer: Consumer,
  { concurrentPartitions, eachBatch }: MemberDeps,
  { topic, from }: Subscription,
): Promise<void> => {
  await consumer.subscribe({ topic, fromBeginning: from === 'beginning' });
  await consumer.run({
    autoCommit: false,
    eachBatchAutoResolve: false,
    partitionsConsumedConcurrently: concurrentPartitions,
    eachBatch,
  });
};

const createConsumer = (
  { kafka, minFetchBytes, sessionTimeoutMs }: MemberDeps,
  groupId: string,
  { assigner }: FormerMember,
): Consumer =>
  kafka.consumer({
    groupId,
    partitionAssigners: [assigner],
    sessionTimeout: sessionTimeoutMs,
    rebalanceTimeout: 30_000,
    heartbeatInterval: 500,
    minBytes: minFetchBytes,
    maxWaitTimeInMs: 500,
    maxBytesPerPartition: 512 * 1024,
    maxBytes: 8 * 1024 * 1024,
    metadataMaxAge: 60_000,
    allowAutoTopicCreation: false,
    // kafkajs restarts after some crashes only; here every one is answered by a new consumer.
    retry: { ...RETRY, restartOnFailure: () => Promise.resolve(false) },
  });
