import { type EachMessagePayload, Kafka, logLevel } from 'kafkajs';

const connect = (brokers: string, clientId: string) =>
  new Kafka({ brokers: [brokers], clientId, logLevel: logLevel.NOTHING });

/** Puts a record onto a topic as an agent that goes round the front door does. */
export const putRecord = async (
  brokers: string,
  topic: string,
  key: string,
  value: string,
): Promise<void> => {
  const producer = connect(brokers, 'drill').producer({ idempotent: true });
  await producer.connect();
  await producer.send({ topic, acks: -1, messages: [{ key, value }] });
  await producer.disconnect();
};

/** Deletes a topic with everything in it, as a mistake does. */
export const deleteTopic = async (brokers: string, topic: string): Promise<void> => {
  const admin = connect(brokers, 'drill').admin();
  await admin.connect();
  await admin.deleteTopics({ topics: [topic] });
  await admin.disconnect();
};

/** How many records of a topic a consumer group has not committed yet. */
export const lagOf = async (brokers: string, topic: string, groupId: string): Promise<number> => {
  const admin = connect(brokers, 'drill').admin();
  await admin.connect();
  const [ends, [committed]] = await Promise.all([
    admin.fetchTopicOffsets(topic),
    admin.fetchOffsets({ groupId, topics: [topic] }),
  ]);
  await admin.disconnect();
  const committedAt = new Map(
    (committed?.partitions ?? []).map(({ partition, offset }) => [partition, Number(offset)]),
  );
  return ends.reduce(
    (sum, { partition, high }) => sum + Number(high) - Math.max(0, committedAt.get(partition) ?? 0),
    0,
  );
};

/** The values of every record of a topic, up to where it ends now. */
export const readValues = async (brokers: string, topic: string): Promise<readonly string[]> => {
  const kafka = connect(brokers, 'drill');
  const admin = kafka.admin();
  await admin.connect();
  const offsets = await admin.fetchTopicOffsets(topic);
  await admin.disconnect();
  const missing = new Map(
    offsets
      .filter(({ low, high }) => Number(high) > Number(low))
      .map(({ partition, high }) => [partition, Number(high)]),
  );
  const values: string[] = [];
  if (missing.size === 0) return values;
  const consumer = kafka.consumer({ groupId: `drill-${crypto.randomUUID()}` });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await new Promise<void>((resolve) => {
    const eachMessage = ({ partition, message }: EachMessagePayload) => {
      values.push(message.value?.toString() ?? '');
      if (Number(message.offset) + 1 >= (missing.get(partition) ?? 0)) missing.delete(partition);
      if (missing.size === 0) resolve();
      return Promise.resolve();
    };
    void consumer.run({ eachMessage });
  });
  await consumer.disconnect();
  return values;
};
