import {
  CLOUDEVENT_JSON,
  DLQ_HEADER,
  type ResultEvent,
  TOPIC,
  deadLetterId,
} from '@mastery/event-schemas';
import type { EventLogProducer, LogRecord, NewRecord } from '@mastery/ports';
import type { Outcome, Refusal } from '../outcome.ts';

/**
 * Publishes what a batch came to, in log order, and waits for the broker: results, then dead letters.
 * Ids follow from the input, so publishing again after a crash publishes the same.
 */
export const publish = async (
  producer: EventLogProducer,
  outcomes: readonly Outcome[],
  now: number,
): Promise<void> => {
  const results = outcomes.flatMap((outcome) => ('results' in outcome ? outcome.results : []));
  const deadLetters = outcomes.flatMap((outcome) =>
    outcome.kind === 'dead-lettered' ? [deadLetter(outcome.record, outcome.refusal, now)] : [],
  );
  if (results.length > 0) await producer.append(TOPIC.results, results.map(resultRecord));
  if (deadLetters.length > 0) await producer.append(TOPIC.dlq, deadLetters);
};

const resultRecord = (event: ResultEvent): NewRecord => ({
  key: event.subject,
  value: JSON.stringify(event),
  headers: {
    'content-type': CLOUDEVENT_JSON,
    ...(event.traceparent === undefined ? {} : { traceparent: event.traceparent }),
  },
});

/** The original record byte for byte, with the reason beside its own headers. */
const deadLetter = (record: LogRecord, refusal: Refusal, now: number): NewRecord => ({
  key: record.key,
  value: record.value,
  headers: {
    ...record.headers,
    [DLQ_HEADER.reason]: refusal.reason,
    [DLQ_HEADER.error]: refusal.code,
    [DLQ_HEADER.detail]: refusal.detail.slice(0, 1_000),
    [DLQ_HEADER.attempts]: String(refusal.attempts),
    [DLQ_HEADER.sourceTopic]: record.topic,
    [DLQ_HEADER.sourcePartition]: String(record.partition),
    [DLQ_HEADER.sourceOffset]: record.offset,
    [DLQ_HEADER.firstFailedAt]: new Date(record.timestamp).toISOString(),
    [DLQ_HEADER.failedAt]: new Date(now).toISOString(),
    [DLQ_HEADER.id]: deadLetterId(record.topic, record.partition, record.offset),
  },
});
