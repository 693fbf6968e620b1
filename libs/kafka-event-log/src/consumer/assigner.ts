import { AssignerProtocol } from 'kafkajs';
import type { GroupMember, PartitionAssigner } from 'kafkajs';

/** On the wire this is kafkajs' own round robin, of which it differs only where members read different topics. */
const NAME = 'RoundRobinAssigner';
const VERSION = 0;

/**
 * Deals each topic's partitions out among the members that read it. kafkajs' own round robin deals the topics of one member
 * to all of them, and what falls to one that reads another topic is read by nobody.
 */
export const bySubscription: PartitionAssigner = ({ cluster }) => ({
  name: NAME,
  version: VERSION,
  assign: async ({ members }) => {
    const readers = members.map(readerOf).toSorted((a, b) => (a.memberId < b.memberId ? -1 : 1));
    const topics = [...new Set(readers.flatMap((reader) => reader.topics))].toSorted();
    await cluster.addMultipleTargetTopics(topics);
    const partitions = topics.map((topic) => ({
      topic,
      ids: cluster.findTopicPartitionMetadata(topic).map(({ partitionId }) => partitionId),
    }));
    return readers.map(({ memberId }) => {
      const assignment = Object.fromEntries(
        partitions.flatMap(({ topic, ids }) => {
          const all = readers.filter((reader) => reader.topics.includes(topic));
          const turn = all.findIndex((reader) => reader.memberId === memberId);
          const own = ids.filter((_id, index) => index % all.length === turn);
          return own.length === 0 ? [] : [[topic, own] as const];
        }),
      );
      const userData = Buffer.alloc(0);
      return {
        memberId,
        memberAssignment: AssignerProtocol.MemberAssignment.encode({
          ...{ version: VERSION, assignment, userData },
        }),
      };
    });
  },
  protocol: ({ topics }) => ({
    name: NAME,
    metadata: AssignerProtocol.MemberMetadata.encode({
      ...{ version: VERSION, topics, userData: Buffer.alloc(0) },
    }),
  }),
});

const readerOf = ({ memberId, memberMetadata }: GroupMember) => ({
  memberId,
  topics: AssignerProtocol.MemberMetadata.decode(memberMetadata)?.topics ?? [],
});
