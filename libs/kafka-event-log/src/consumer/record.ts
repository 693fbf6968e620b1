import type { LogRecord } from '@mastery/ports';
import type { IHeaders, KafkaMessage } from 'kafkajs';

/** A kafkajs message as a record of the log. */
export const toRecord = (topic: string, partition: number, message: KafkaMessage): LogRecord => ({
  topic,
  partition,
  offset: message.offset,
  key: message.key,
  value: message.value,
  timestamp: Number(message.timestamp),
  headers: toHeaders(message.headers ?? {}),
});

/**
 * Kafka lets a header stand several times; the last one counts, as in the Java client. It also lets one have
 * no value, which kafkajs reads (its types do not say so) but cannot write: it is passed on as empty.
 */
const toHeaders = (headers: IHeaders): Readonly<Record<string, Buffer>> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, content]) => {
      const last = Array.isArray(content) ? content.at(-1) : content;
      return content === undefined ? [] : [[name, Buffer.from(last ?? '')]];
    }),
  );
