import type {
  BatchHandler,
  LogRecord,
  RecordBatch,
  Span,
  Subscription,
  Tracer,
} from '@mastery/ports';
import { creationContextOf } from './creation-context.ts';
import { messaging } from './messaging.ts';

/**
 * A batch is one piece of work on many traces: it has a trace of its own, linked to what created each record. Each record
 * has a span in its own trace as well, below what created it and linked to the batch; it lasts as long as the batch,
 * because until then nothing of the record is done for good.
 */
export const tracedHandler =
  ({ groupId, onBatch }: Subscription, tracer: Tracer): BatchHandler =>
  async (batch, control) => {
    const contexts = batch.records.map(creationContextOf);
    const span = tracer.start({
      ...messaging(batch.topic, 'process_batch', 'process', {
        ...placeOf(batch, groupId),
        'messaging.batch.message_count': batch.records.length,
      }),
      kind: 'consumer',
      parent: null,
      links: contexts.flatMap(({ parent }) => parent ?? []),
    });
    const spans = batch.records.map((record, index) => {
      const each = tracer.start({
        ...messaging(batch.topic, 'process', 'process', {
          ...placeOf(batch, groupId),
          'messaging.kafka.offset': Number(record.offset),
        }),
        ...(contexts[index] ?? { parent: null }),
        kind: 'consumer',
        links: [span.traceparent],
      });
      tracer.bind(record, each);
      return each;
    });
    await ending([...spans, span], () => tracer.within(span, () => onBatch(batch, control)));
  };

const placeOf = ({ partition }: Pick<LogRecord, 'partition'> | RecordBatch, groupId: string) => ({
  'messaging.consumer.group.name': groupId,
  'messaging.destination.partition.id': String(partition),
});

/** What ends a batch ends each of its records. */
const ending = async (spans: readonly Span[], work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    const reason = error instanceof Error ? error.name : 'unknown';
    for (const span of spans) span.fail(reason);
    throw error;
  } finally {
    for (const span of spans) span.end();
  }
};
