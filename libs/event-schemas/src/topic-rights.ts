import { CONSUMER_GROUP, TOPIC, type ConsumerGroup, type Topic } from './topics.ts';

/** The apps that have a login at Kafka. */
export type KafkaApp =
  'api-gateway' | 'mastery-worker' | 'notification-service' | 'prediction-service';

/** What one app needs of Kafka, and nothing more: what its login should be given. */
export interface TopicRights {
  /** Operation Write on these topics. */
  readonly write: readonly Topic[];
  /** Operation Read (and with it Describe) on these topics. */
  readonly read: readonly Topic[];
  /** Operation Read on these consumer groups. */
  readonly groups: readonly ConsumerGroup[];
  /** Operations Read and Delete on groups whose names begin so: they live as long as what made them. */
  readonly groupsFrom: readonly string[];
  /** Operation Describe on groups of others: how far they are. */
  readonly describe: readonly ConsumerGroup[];
}

/** Groups of readers that look something up, each made for one stretch of a topic. */
const LOOKING_UP = 'reader-';

/** The rights of each app, for the operator's Kafka: least first. A learning agent that writes straight needs Write on `mastery.requests` alone. */
export const TOPIC_RIGHTS: Readonly<Record<KafkaApp, TopicRights>> = {
  'api-gateway': {
    write: [TOPIC.requests, TOPIC.audit],
    read: [TOPIC.results],
    groups: [],
    // Each process has a group of its own, by which it hears of every result.
    groupsFrom: ['api-gateway-', LOOKING_UP],
    describe: [],
  },
  'mastery-worker': {
    write: [TOPIC.requests, TOPIC.results, TOPIC.dlq],
    // Dead letters it lists and replays; of the others it tells how far their readers are.
    read: Object.values(TOPIC),
    groups: [CONSUMER_GROUP.worker],
    groupsFrom: [LOOKING_UP],
    describe: Object.values(CONSUMER_GROUP),
  },
  'notification-service': {
    write: [TOPIC.dlq],
    read: [TOPIC.results, TOPIC.audit],
    groups: [CONSUMER_GROUP.notifications, CONSUMER_GROUP.audit],
    groupsFrom: [LOOKING_UP],
    describe: [],
  },
  'prediction-service': {
    write: [],
    read: [TOPIC.requests, TOPIC.results],
    groups: [CONSUMER_GROUP.membership, CONSUMER_GROUP.population, CONSUMER_GROUP.analytics],
    groupsFrom: [LOOKING_UP],
    describe: [],
  },
};
