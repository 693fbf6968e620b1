import {
  CLOUDEVENT_JSON,
  type Failure,
  type ResultEvent,
  TOPIC,
  deadLetter,
} from '@mastery/event-schemas';
import type { EventLogProducer, NewRecord, Tracer } from '@mastery/ports';
import type { Outcome, Refusal } from '../outcome.ts';

/** What publishing needs. */
export interface PublishDeps {
  readonly producer: EventLogProducer;
  readonly tracer: Pick<Tracer, 'of'>;
}

/**
 * Publishes what a batch came to, in log order, and waits for the broker: results, then dead letters.
 * Ids follow from the input, so publishing again after a crash publishes the same.
 */
export const publish = async (
  { producer, tracer }: PublishDeps,
  outcomes: readonly Outcome[],
  now: number,
): Promise<void> => {
  const results = outcomes.flatMap((outcome) => {
    if (!('results' in outcome)) return [];
    const span = tracer.of(outcome.record);
    return outcome.results.map((event) => resultRecord(event, span?.traceparent));
  });
  const deadLetters = outcomes.flatMap((outcome) =>
    outcome.kind === 'dead-lettered'
      ? [deadLetter(outcome.record, failureOf(outcome.refusal), now)]
      : [],
  );
  if (results.length > 0) await producer.append(TOPIC.results, results);
  if (deadLetters.length > 0) await producer.append(TOPIC.dlq, deadLetters);
};

/**
 * The value names where the trace began, which follows from the event; the header, what published it this time.
 * @param handling `traceparent` of the span in which the learning event was handled
 */
const resultRecord = (event: ResultEvent, handling: string | undefined): NewRecord => {
  const traceparent = handling ?? event.traceparent;
  return {
    key: event.subject,
    value: JSON.stringify(event),
    headers: {
      'content-type': CLOUDEVENT_JSON,
      ...(traceparent === undefined ? {} : { traceparent }),
    },
  };
};

const failureOf = ({ reason, code, detail, attempts }: Refusal): Failure => ({
  reason,
  error: code,
  detail,
  attempts,
});
