import type { Reviewer } from '@mastery/api-schemas';
import {
  DEAD_LETTER_REASONS,
  type LearningEvent,
  type ResultEvent,
  traceIdOf,
} from '@mastery/event-schemas';
import type { Metrics } from '@mastery/observability';
import type { Logger } from '@mastery/ports';
import type { DeadLetter } from './letter.ts';

/** What a replay sends: an event, or a message about a result. */
type Sent = Pick<LearningEvent | ResultEvent, 'id' | 'traceparent'>;

/** What happens to dead letters, each told once: its metric and its log line together. */
export interface DeadLetterEvents {
  replayed(letter: DeadLetter, event: Sent, by: Reviewer): void;
  discarded(letter: DeadLetter, by: Reviewer): void;
  /** Letters that wait for somebody, by reason. */
  open(counts: ReadonlyMap<string, number>): void;
  /** They could not be counted; it is tried again. */
  uncounted(error: unknown): void;
}

/** @param pseudonym student id → HMAC: who reviewed stands in the review and in the audit trail */
export const createDeadLetterEvents = (
  log: Logger,
  metrics: Metrics,
  pseudonym: (subject: string) => string,
): DeadLetterEvents => {
  const gauge = metrics.gauge({
    name: 'dlq_open_records',
    help: 'Dead letters that nobody has replayed or discarded',
    labels: ['reason'],
  });
  // A reason of which none is open is 0, not absent.
  const told = new Set<string>(DEAD_LETTER_REASONS);
  const named = ({ id, dlqId, reason }: DeadLetter, by: Reviewer) => ({
    letter: id,
    dlq_id: dlqId,
    reason,
    reviewer: pseudonym(by.subject),
  });
  return {
    replayed: (letter, event, by) => {
      const trace = { event_id: event.id, trace_id: traceIdOf(event.traceparent) };
      log.info({ ...named(letter, by), ...trace }, 'dead letter replayed');
    },
    discarded: (letter, by) => {
      const trace = { trace_id: traceIdOf(letter.headers['traceparent']?.toString()) };
      log.info({ ...named(letter, by), ...trace }, 'dead letter discarded');
    },
    open: (counts) => {
      for (const reason of counts.keys()) told.add(reason);
      // A reason that is no longer there must go down to 0, not stay where it was.
      for (const reason of told) gauge.set({ reason }, counts.get(reason) ?? 0);
    },
    uncounted: (error) => {
      log.warn({ error }, 'open dead letters could not be counted');
    },
  };
};
