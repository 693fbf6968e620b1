import type { Metrics } from '@mastery/observability';
import type { Logger, RecordBatch } from '@mastery/ports';
import type { Outcome } from './outcome.ts';
import { traceparentOf } from './steps/results.ts';

/** What happens in the worker, each told once: its metric and its log line together. */
export interface WorkerEvents {
  /** Event Consumed from Kafka. */
  consumed(batch: RecordBatch): void;
  /** A batch is applied, published and committed. */
  processed(outcomes: readonly Outcome[], durationMs: number): void;
}

/** The outcome label of the metrics. */
const LABEL = {
  applied: 'applied',
  redelivered: 'applied',
  duplicate: 'duplicate',
  'dead-lettered': 'invalid',
} as const satisfies Record<Outcome['kind'], string>;

/** @param pseudonym student id → HMAC: no log line and no label ever holds the id itself */
export const createWorkerEvents = (
  log: Logger,
  metrics: Metrics,
  pseudonym: (studentId: string) => string,
): WorkerEvents => {
  const measured = workerMetrics(metrics);
  const tell = sayWhatBecameOf(log, pseudonym);
  return {
    consumed: ({ topic, records }) => {
      measured.consumed.inc({ topic }, records.length);
    },
    processed: (outcomes, durationMs) => {
      for (const outcome of outcomes) {
        const labels = { type: outcome.event?.type ?? 'unknown', outcome: LABEL[outcome.kind] };
        measured.processed.inc(labels);
        measured.duration.observe(labels, durationMs / 1_000);
        if (outcome.kind === 'dead-lettered') {
          measured.deadLetters.inc({ reason: outcome.refusal.reason });
        }
        tell(outcome);
      }
    },
  };
};

const workerMetrics = (metrics: Metrics) => ({
  consumed: metrics.counter({
    name: 'events_consumed_total',
    help: 'Records read from a topic',
    labels: ['topic'],
  }),
  processed: metrics.counter({
    name: 'events_processed_total',
    help: 'Learning events by what became of them',
    labels: ['type', 'outcome'],
  }),
  duration: metrics.histogram({
    name: 'event_processing_duration_seconds',
    help: 'Time from reading an event to its committed result; the batch counts for each of its events',
    labels: ['type', 'outcome'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
  }),
  deadLetters: metrics.counter({
    name: 'dlq_messages_total',
    help: 'Records moved to mastery.dlq',
    labels: ['reason'],
  }),
});

const sayWhatBecameOf =
  (log: Logger, pseudonym: (studentId: string) => string) =>
  (outcome: Outcome): void => {
    const { record, event } = outcome;
    const fields = {
      topic: record.topic,
      partition: record.partition,
      offset: record.offset,
      ...(event !== null && {
        event_id: event.id,
        type: event.type,
        student: pseudonym(event.subject),
        trace_id: traceparentOf(event).slice(3, 35),
      }),
    };
    switch (outcome.kind) {
      case 'applied':
        log.info({ ...fields, results: outcome.results.length }, 'event applied');
        return;
      case 'redelivered':
        log.info(fields, 'event redelivered, its results are published again');
        return;
      case 'duplicate':
        log.info(fields, 'duplicate skipped');
        return;
      case 'dead-lettered': {
        // What is wrong may quote the event: it stands in the dead letter, not in the log.
        const { reason, code } = outcome.refusal;
        log.error({ ...fields, alert: 'dead-letter', reason, code }, 'record moved to mastery.dlq');
      }
    }
  };
