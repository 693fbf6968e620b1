import { randomUUID } from 'node:crypto';
import type { Admin, Kafka } from 'kafkajs';
import { until } from '../target/until.ts';

/** Keys, values and headers of all that stands in a topic now, in one text. */
export const readTopic = async (kafka: Kafka, admin: Admin, topic: string): Promise<string> => {
  const ends = await admin.fetchTopicOffsets(topic);
  const left = new Map(
    ends
      .filter(({ low, high }) => low !== high)
      .map(({ partition, high }) => [partition, Number(high)]),
  );
  const groupId = `attack-${randomUUID()}`;
  const consumer = kafka.consumer({ groupId });
  const parts: string[] = [];
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await consumer.run({
    eachMessage: ({ partition, message }) => {
      const headers = Object.entries(message.headers ?? {})
        .slice(0, 100)
        .map(([name, value]) => `${name}=${String(value)}`);
      parts.push([String(message.key), String(message.value), ...headers].join('\n'));
      if (Number(message.offset) + 1 >= (left.get(partition) ?? 0)) left.delete(partition);
      return Promise.resolve();
    },
  });
  const isWhole = await until(60_000, () => Promise.resolve(left.size === 0));
  await consumer.disconnect();
  await admin.deleteGroups([groupId]).catch(() => undefined);
  if (!isWhole) throw new Error(`${topic} could not be read to its end`);
  return parts.join('\n');
};
