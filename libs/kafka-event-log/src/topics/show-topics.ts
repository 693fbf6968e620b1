import kafkajs from 'kafkajs';
import type { Admin } from 'kafkajs';
import { type AdminConnection, withAdmin } from './admin.ts';
import { type TopicSettings, topicConfig } from './topic-settings.ts';

const { ConfigResourceTypes } = kafkajs;

/** A setting that is not as the contract has it. */
export interface DifferentSetting {
  readonly setting: string;
  readonly wanted: string;
  readonly found: string;
}

/** A topic as the brokers have it. */
export type ShownTopic =
  | { readonly name: string; readonly outcome: 'missing' }
  | {
      readonly name: string;
      readonly outcome: 'present';
      readonly partitions: number;
      readonly replicationFactor: number;
      readonly different: readonly DifferentSetting[];
    };

/** How these topics are on the brokers, in the order asked. @throws EventLogUnavailable */
export const showTopics = (
  connection: AdminConnection,
  topics: readonly TopicSettings[],
): Promise<readonly ShownTopic[]> =>
  withAdmin(connection, async (admin) => {
    const present = new Set(await admin.listTopics());
    const shown: ShownTopic[] = [];
    for (const topic of topics) {
      shown.push(
        present.has(topic.name)
          ? await presentTopic(admin, topic)
          : { name: topic.name, outcome: 'missing' },
      );
    }
    return shown;
  });

const presentTopic = async (admin: Admin, topic: TopicSettings): Promise<ShownTopic> => {
  const { name } = topic;
  const { topics } = await admin.fetchTopicMetadata({ topics: [name] });
  const partitions = topics[0]?.partitions ?? [];
  const replicationFactor = Math.min(...partitions.map(({ replicas }) => replicas.length));
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: [{ type: ConfigResourceTypes.TOPIC, name }],
  });
  const found = new Map(
    (resources[0]?.configEntries ?? []).map(({ configName, configValue }) => [
      configName,
      configValue,
    ]),
  );
  const different = Object.entries(topicConfig(topic, { replicationFactor }))
    .filter(([setting, wanted]) => found.get(setting) !== wanted)
    .map(([setting, wanted]) => ({ setting, wanted, found: found.get(setting) ?? 'unset' }));
  return { name, outcome: 'present', partitions: partitions.length, replicationFactor, different };
};
