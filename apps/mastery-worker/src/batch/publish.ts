import {
  CLOUDEVENT_JSON,
  type Failure,
  type ResultEvent,
  TOPIC,
  deadLetter,
} from '@mastery/event-schemas';
import type { EventLogProducer, NewRecord } from '@mastery/ports';
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
    outcome.kind === 'dead-lettered'
      ? [deadLetter(outcome.record, failureOf(outcome.refusal), now)]
      : [],
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

const failureOf = ({ reason, code, detail, attempts }: Refusal): Failure => ({
  reason,
  error: code,
  detail,
  attempts,
});
