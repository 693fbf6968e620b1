import type { Broker, Cluster, PartitionAssigner } from 'kafkajs';
import { protocolError } from '../protocol-error.ts';
import { bySubscription } from './assigner.ts';

/** A broker that starts refuses for a second or two; by then its session would be over anyway. */
const TRIES = 20;

/** The member that a crashed kafkajs consumer left behind. */
export interface FormerMember {
  /** Passed to kafkajs as the assigner: it is also how one gets hold of its connections. */
  readonly assigner: PartitionAssigner;
  joined(memberId: string): void;
  /**
   * Takes the former member out of the group over the new connections, if there is one.
   *
   * @throws KafkaJSError while the broker does not do it yet
   */
  remove(): Promise<void>;
}

/** kafkajs' type leaves this method out. */
type Coordinator = Broker & {
  leaveGroup(request: { groupId: string; memberId: string }): Promise<unknown>;
};

/**
 * kafkajs joins as a new member after a crash and forgets the old one, for which the broker then
 * holds the whole group back until its session times out.
 */
export const createFormerMember = (groupId: string): FormerMember => {
  let cluster: Cluster | null = null;
  let former: string | null = null;
  let tries = 0;
  return {
    assigner: (config) => {
      ({ cluster } = config);
      return bySubscription(config);
    },
    joined: (memberId) => {
      former = memberId;
      tries = 0;
    },
    remove: async () => {
      if (former === null || cluster === null || tries === TRIES) return;
      tries += 1;
      try {
        const coordinator = (await cluster.findGroupCoordinator({ groupId })) as Coordinator;
        await coordinator.leaveGroup({ groupId, memberId: former });
      } catch (error) {
        if (protocolError(error) !== 'UNKNOWN_MEMBER_ID') throw error;
      }
      former = null;
    },
  };
};
