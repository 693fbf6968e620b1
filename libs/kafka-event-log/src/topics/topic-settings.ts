/** A topic of the contract. */
export interface TopicSettings {
  readonly name: string;
  readonly retentionMs: number;
  readonly config: Readonly<Record<string, string>>;
}

/** What an installation chooses: 1 replica on a laptop; 3 in production, 2 of them in sync. */
export interface TopicScale {
  readonly partitions: number;
  readonly replicationFactor: number;
}

/** The settings as Kafka names them. */
export const topicConfig = (
  { retentionMs, config }: TopicSettings,
  { replicationFactor }: Pick<TopicScale, 'replicationFactor'>,
): Readonly<Record<string, string>> => ({
  'retention.ms': String(retentionMs),
  'min.insync.replicas': String(Math.min(2, replicationFactor)),
  ...config,
});
