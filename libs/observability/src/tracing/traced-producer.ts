import { type EventLogProducer, type NewRecord, type Tracer, inSpan } from '@mastery/ports';
import { TRACEPARENT } from '../trace.ts';
import { messaging } from './messaging.ts';

/**
 * Traces what is appended. The span that stands for a record is below what its header `traceparent` names, else below
 * the work in hand, and takes that header's place: whoever handles the record goes on from there.
 */
export const tracedProducer = (producer: EventLogProducer, tracer: Tracer): EventLogProducer => ({
  append: (topic, records) => {
    const [only, ...others] = records;
    if (only === undefined) return producer.append(topic, records);
    return others.length === 0 && !isPassedOn(only)
      ? appendOne(producer, tracer, topic, only)
      : appendMany(producer, tracer, topic, records);
  },
  probe: () => producer.probe(),
  close: () => producer.close(),
});

/** One record: sending it is what creates it. */
const appendOne = (
  producer: EventLogProducer,
  tracer: Tracer,
  topic: string,
  record: NewRecord,
) => {
  const parent = parentOf(record, tracer);
  const asked = linkOutOf(parent, tracer);
  return inSpan(
    tracer,
    { ...messaging(topic, 'send', 'send'), kind: 'producer', parent, links: asked },
    ({ traceparent }) => producer.append(topic, [below(record, traceparent)]),
  );
};

/** Many records: each is created in its own trace, and sending them together links to all of these. */
const appendMany = (
  producer: EventLogProducer,
  tracer: Tracer,
  topic: string,
  records: readonly NewRecord[],
) => {
  const created = records.map((record) => {
    const parent = parentOf(record, tracer);
    if (isPassedOn(record)) return { record, context: parent };
    const span = tracer.start({
      ...messaging(topic, 'create', 'create'),
      ...{ kind: 'producer', parent, links: linkOutOf(parent, tracer) },
    });
    span.end();
    return { record: below(record, span.traceparent), context: span.traceparent };
  });
  return inSpan(
    tracer,
    {
      ...messaging(topic, 'send', 'send', { 'messaging.batch.message_count': records.length }),
      kind: 'client',
      links: created.flatMap(({ context }) => context ?? []),
    },
    () =>
      producer.append(
        topic,
        created.map(({ record }) => record),
      ),
  );
};

/** Bytes as they were read: a dead letter keeps the headers of its record. */
const isPassedOn = ({ headers }: NewRecord): boolean => headers['traceparent'] instanceof Buffer;

const parentOf = ({ headers }: NewRecord, tracer: Tracer): string | null => {
  const sent = headers['traceparent']?.toString() ?? '';
  return TRACEPARENT.test(sent) ? sent : (tracer.current() ?? null);
};

/** The work in hand, where the record belongs to another trace. */
const linkOutOf = (parent: string | null, tracer: Tracer): readonly string[] => {
  const current = tracer.current();
  const isOther = current !== undefined && current.split('-')[1] !== parent?.split('-')[1];
  return isOther ? [current] : [];
};

const below = (record: NewRecord, traceparent: string): NewRecord => ({
  ...record,
  headers: { ...record.headers, traceparent },
});
