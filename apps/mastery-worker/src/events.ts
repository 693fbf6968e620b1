import { traceIdOf } from '@mastery/event-schemas';
import type { Metrics } from '@mastery/observability';
import type { Clock, LogRecord, Logger, RecordBatch } from '@mastery/ports';
import { type Judged, type Outcome, offsetOf } from './outcome.ts';
import { traceparentOf } from './steps/results.ts';

/** What happens in the worker, each told once: its metric and its log line together. */
export interface WorkerEvents {
  /** Event Consumed from Kafka. */
  consumed(batch: RecordBatch, judged: readonly Judged[]): void;
  /** A batch is applied, published and committed. */
  processed(batch: RecordBatch, outcomes: readonly Outcome[], durationMs: number): void;
}

/** The outcome label of the metrics. */
const LABEL = {
  applied: 'applied',
  redelivered: 'duplicate',
  duplicate: 'duplicate',
  'dead-lettered': 'invalid',
} as const satisfies Record<Outcome['kind'], string>;

/** @param pseudonym student id → HMAC: no log line and no label ever holds the id itself */
export const createWorkerEvents = (
  log: Logger,
  metrics: Metrics,
  pseudonym: (studentId: string) => string,
  clock: Clock,
): WorkerEvents => {
  const measured = workerMetrics(metrics);
  const tell = sayWhatBecameOf(log, pseudonym);
  return {
    consumed: (batch, judged) => {
      measured.lag.set(partitionOf(batch), behind(batch, judged[0]));
      for (const { record, event } of judged) {
        measured.consumed.inc({ topic: record.topic, type: event?.type ?? 'unknown' });
      }
    },
    processed: (batch, outcomes, durationMs) => {
      measured.lag.set(partitionOf(batch), Math.max(0, behind(batch, outcomes.at(-1)) - 1));
      measured.progress.set({ topic: batch.topic }, clock.now() / 1_000);
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

const partitionOf = ({ topic, partition }: RecordBatch) => ({ topic, partition });

/** Records of the partition from this one on, as of the last fetch. */
const behind = (
  { highWatermark }: RecordBatch,
  from: { readonly record: LogRecord } | undefined,
): number => (from === undefined ? 0 : Number(highWatermark) - offsetOf(from.record));

const workerMetrics = (metrics: Metrics) => ({
  consumed: metrics.counter({
    name: 'events_consumed_total',
    help: 'Records read from a topic',
    labels: ['topic', 'type'],
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
  lag: metrics.gauge({
    name: 'consumer_lag',
    help: 'Records of the partition that are not processed yet, as of the last batch',
    labels: ['topic', 'partition'],
  }),
  progress: metrics.gauge({
    name: 'consumer_last_progress_timestamp_seconds',
    help: 'When a batch was last committed',
    labels: ['topic'],
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
        trace_id: traceIdOf(traceparentOf(event)),
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
