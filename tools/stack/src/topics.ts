import { setTimeout as sleep } from 'node:timers/promises';
import kafkajs from 'kafkajs';
import type { Admin } from 'kafkajs';

// Node.js cannot see all names of this CommonJS module from outside.
const { ConfigResourceTypes, Kafka, logLevel } = kafkajs;

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

/**
 * Creates the topics that are missing and sets the settings of those that are there; returns when
 * every partition has a leader that answers.
 */
export async function applyTopics(
  brokers: readonly string[],
  topics: readonly TopicSettings[],
  scale: TopicScale,
): Promise<void> {
  if (topics.length === 0) return;
  const kafka = new Kafka({
    clientId: 'topics',
    brokers: [...brokers],
    logLevel: logLevel.NOTHING,
    retry: { initialRetryTime: 50, maxRetryTime: 1_000, retries: 10 },
  });
  const admin = kafka.admin();
  await admin.connect();
  try {
    const present = new Set(await admin.listTopics());
    await create(
      admin,
      topics.filter(({ name }) => !present.has(name)),
      scale,
    );
    await configure(
      admin,
      topics.filter(({ name }) => present.has(name)),
      scale,
    );
    for (const { name } of topics) await waitForOffsets(admin, name);
  } finally {
    await admin.disconnect();
  }
}

/** The settings as Kafka names them. */
export function topicConfig(topic: TopicSettings, { replicationFactor }: TopicScale) {
  const settings = {
    'retention.ms': String(topic.retentionMs),
    'min.insync.replicas': String(Math.min(2, replicationFactor)),
    ...topic.config,
  };
  return Object.entries(settings).map(([name, value]) => ({ name, value }));
}

async function create(admin: Admin, topics: readonly TopicSettings[], scale: TopicScale) {
  if (topics.length === 0) return;
  await admin.createTopics({
    // Waiting for leaders fails at random on KRaft; the offsets below tell for certain.
    waitForLeaders: false,
    topics: topics.map((topic) => ({
      topic: topic.name,
      numPartitions: scale.partitions,
      replicationFactor: scale.replicationFactor,
      configEntries: topicConfig(topic, scale),
    })),
  });
}

async function configure(admin: Admin, topics: readonly TopicSettings[], scale: TopicScale) {
  if (topics.length === 0) return;
  await admin.alterConfigs({
    validateOnly: false,
    resources: topics.map((topic) => ({
      type: ConfigResourceTypes.TOPIC,
      name: topic.name,
      configEntries: topicConfig(topic, scale),
    })),
  });
}

/** Metadata names a leader before it serves; ListOffsets is answered by the leader itself. */
async function waitForOffsets(admin: Admin, topic: string): Promise<void> {
  const deadline = performance.now() + 30_000;
  for (;;) {
    try {
      await admin.fetchTopicOffsets(topic);
      return;
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await sleep(50);
    }
  }
}
