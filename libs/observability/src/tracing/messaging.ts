import type { SpanAttributes } from '@mastery/ports';

/**
 * Attributes of one operation on a topic, by OpenTelemetry's semantic conventions 1.45 for Kafka. The record's key is
 * left out: it is the student.
 * @param name of the operation; the span is named after it and the topic
 */
export const messaging = (
  topic: string,
  name: string,
  type: 'create' | 'send' | 'process',
  more: SpanAttributes = {},
) => ({
  name: `${name} ${topic}`,
  attributes: {
    'messaging.system': 'kafka',
    'messaging.destination.name': topic,
    'messaging.operation.name': name,
    'messaging.operation.type': type,
    ...more,
  },
});
