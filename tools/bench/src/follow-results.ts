import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { TOPIC } from '@mastery/event-schemas';
import { createKafkaEventLog } from '@mastery/kafka-event-log';
import { type EventLogConsumer, type LogRecord, QUIET } from '@mastery/ports';
import type { Stack } from '@mastery/stack';

/** Follows the results from now on as any other consumer does; told of each batch at once. */
export const followResults = (
  stack: Stack,
  onRecords: (records: readonly LogRecord[]) => void,
): Promise<EventLogConsumer> => followTopic(stack, TOPIC.results, onRecords);

/** The same for any topic. */
export const followTopic = async (
  stack: Stack,
  topic: string,
  onRecords: (records: readonly LogRecord[]) => void,
): Promise<EventLogConsumer> => {
  const log = createKafkaEventLog({ brokers: [stack.urls.kafka], clientId: 'bench', log: QUIET });
  const consumer = await log.subscribe({
    topic,
    groupId: `bench-${randomUUID()}`,
    from: 'end',
    onBatch: ({ records }) => {
      onRecords(records);
      return Promise.resolve();
    },
  });
  // Until the consumer has found the end of each partition.
  await sleep(3_000);
  return consumer;
};
