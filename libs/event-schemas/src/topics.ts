/** The Kafka topics by the customer's names. */
export const TOPIC = {
  requests: 'mastery.requests',
  results: 'mastery.results',
  dlq: 'mastery.dlq',
  audit: 'mastery.audit',
} as const;
/** A Kafka topic of the engine. */
export type Topic = (typeof TOPIC)[keyof typeof TOPIC];

/** Consumer groups, each the reader of one topic for one purpose. */
export const CONSUMER_GROUP = {
  worker: 'mastery-worker',
  membership: 'membership-service',
  population: 'population-service',
  notifications: 'notification-service',
  analytics: 'analytics-service',
  audit: 'audit-service',
} as const;

/** A consumer group of the engine. */
export type ConsumerGroup = (typeof CONSUMER_GROUP)[keyof typeof CONSUMER_GROUP];

/** Which group reads which topic, in the order of the flow. */
export const READERS: readonly { readonly group: ConsumerGroup; readonly topic: Topic }[] = [
  { group: CONSUMER_GROUP.worker, topic: TOPIC.requests },
  { group: CONSUMER_GROUP.membership, topic: TOPIC.requests },
  { group: CONSUMER_GROUP.population, topic: TOPIC.requests },
  { group: CONSUMER_GROUP.notifications, topic: TOPIC.results },
  { group: CONSUMER_GROUP.analytics, topic: TOPIC.results },
  { group: CONSUMER_GROUP.audit, topic: TOPIC.results },
  { group: CONSUMER_GROUP.audit, topic: TOPIC.audit },
];

/** Settings of a topic; how many partitions and replicas it gets is chosen at installation. */
export interface TopicSettings {
  readonly name: Topic;
  readonly retentionMs: number;
  readonly config: Readonly<Record<string, string>>;
}

const DAY_MS = 86_400_000;

const settings = (
  name: Topic,
  days: number,
  more: TopicSettings['config'] = {},
): TopicSettings => ({
  name,
  retentionMs: days * DAY_MS,
  config: {
    // The broker's clock stamps every record: time rules must not trust a producer's clock.
    'message.timestamp.type': 'LogAppendTime',
    'cleanup.policy': 'delete',
    // Producers may compress as they like; the broker unpacks, so that every consumer can read it.
    'compression.type': 'uncompressed',
    ...more,
  },
});

/** Every topic with its retention: requests are the immutable event log. */
export const TOPICS: readonly TopicSettings[] = [
  settings(TOPIC.requests, 90),
  settings(TOPIC.results, 7),
  // Room for the largest record of another topic with the reason beside it.
  settings(TOPIC.dlq, 30, { 'max.message.bytes': '2097152' }),
  settings(TOPIC.audit, 365),
];

/** Headers of a record on `mastery.dlq`, beside the original ones. */
export const DLQ_HEADER = {
  reason: 'dlq-reason',
  error: 'dlq-error',
  detail: 'dlq-detail',
  attempts: 'dlq-attempts',
  sourceTopic: 'dlq-source-topic',
  sourcePartition: 'dlq-source-partition',
  sourceOffset: 'dlq-source-offset',
  firstFailedAt: 'dlq-first-failed-at',
  failedAt: 'dlq-failed-at',
  id: 'dlq-id',
  /** What of the record failed, such as the send key of one message of a result. */
  part: 'dlq-part',
} as const;

/** Why a record may be dead-lettered. */
export const DEAD_LETTER_REASONS = ['schema', 'business-rule', 'processing', 'delivery'] as const;
/** Why a record was dead-lettered. */
export type DeadLetterReason = (typeof DEAD_LETTER_REASONS)[number];
