import { setTimeout as sleep } from 'node:timers/promises';
import kafkajs from 'kafkajs';
import type { Admin } from 'kafkajs';
import { type AdminConnection, withAdmin } from './admin.ts';
import { type TopicScale, type TopicSettings, topicConfig } from './topic-settings.ts';

const { ConfigResourceTypes } = kafkajs;

/** What was done to a topic, and how many partitions it has now. */
export interface AppliedTopic {
  readonly name: string;
  readonly outcome: 'created' | 'configured';
  readonly partitions: number;
}

/**
 * Creates the topics that are missing and sets the settings of those that are there; returns when
 * every partition has a leader that answers. The partitions of a topic that is there stay as they
 * are: students would move to other partitions, and their order would be lost.
 *
 * @throws EventLogUnavailable when no broker answers; an Error with the broker's words when it refuses
 */
export const applyTopics = async (
  connection: AdminConnection,
  topics: readonly TopicSettings[],
  scale: TopicScale,
): Promise<readonly AppliedTopic[]> => {
  if (topics.length === 0) return [];
  return withAdmin(connection, async (admin) => {
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
    const applied: AppliedTopic[] = [];
    for (const { name } of topics) {
      const outcome = present.has(name) ? 'configured' : 'created';
      applied.push({ name, outcome, partitions: await countPartitions(admin, name) });
    }
    return applied;
  });
};

const configEntries = (topic: TopicSettings, scale: TopicScale) =>
  Object.entries(topicConfig(topic, scale)).map(([name, value]) => ({ name, value }));

const create = async (admin: Admin, topics: readonly TopicSettings[], scale: TopicScale) => {
  if (topics.length === 0) return;
  await admin.createTopics({
    // Waiting for leaders fails at random on KRaft; the offsets below tell for certain.
    waitForLeaders: false,
    topics: topics.map((topic) => ({
      topic: topic.name,
      numPartitions: scale.partitions,
      replicationFactor: scale.replicationFactor,
      configEntries: configEntries(topic, scale),
    })),
  });
};

const configure = async (admin: Admin, topics: readonly TopicSettings[], scale: TopicScale) => {
  if (topics.length === 0) return;
  await admin.alterConfigs({
    validateOnly: false,
    resources: topics.map((topic) => ({
      type: ConfigResourceTypes.TOPIC,
      name: topic.name,
      configEntries: configEntries(topic, scale),
    })),
  });
};

/** Metadata names a leader before it serves; ListOffsets is answered by the leader itself. */
const countPartitions = async (admin: Admin, topic: string): Promise<number> => {
  const deadline = performance.now() + 30_000;
  for (;;) {
    try {
      return (await admin.fetchTopicOffsets(topic)).length;
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await sleep(50);
    }
  }
};
