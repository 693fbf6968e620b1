import { type LearningEvent, TOPIC, traceIdOf } from '@mastery/event-schemas';
import type { Exemplar, Metrics } from '@mastery/observability';
import type { AssignedPartition, Clock, Logger, RecordBatch, Tracer } from '@mastery/ports';
import type { Lag } from './lag/lag.ts';
import { type Judged, type Outcome, offsetOf, outcomeLabel } from './outcome.ts';
import { type PartitionEvents, createPartitionEvents } from './partition-events.ts';
import { traceparentOf } from './steps/results.ts';

/** What happens in the worker, each told once: its metric and its log line together. */
export interface WorkerEvents extends PartitionEvents {
  /** Event Consumed from Kafka. */
  consumed(batch: RecordBatch, judged: readonly Judged[]): void;
  /** An event whose fold threw is tried again. */
  retried(judged: Judged | undefined): void;
  /** A part of a batch is applied, published and committed. */
  processed(partition: Partition, outcomes: readonly Outcome[], durationMs: number): void;
}

type Partition = Pick<AssignedPartition, 'partition'>;

/** What telling needs. */
export interface WorkerEventsDeps {
  readonly log: Logger;
  readonly metrics: Metrics;
  /** Student id → HMAC: no log line, no label and no span ever holds the id itself. */
  readonly pseudonym: (studentId: string) => string;
  readonly clock: Clock;
  readonly lag: Lag;
  readonly tracer: Tracer;
}

/** Creates what tells of the worker. */
export const createWorkerEvents = (deps: WorkerEventsDeps): WorkerEvents => {
  const { log, metrics, pseudonym, clock, lag, tracer } = deps;
  const measured = workerMetrics(metrics);
  return {
    ...createPartitionEvents(log, metrics, lag),
    consumed: (batch, judged) => {
      lag.endsAt(batch.partition, Number(batch.highWatermark));
      for (const { record, event } of judged) {
        measured.consumed.inc({ topic: record.topic, type: event?.type ?? 'unknown' });
      }
    },
    retried: (judged) => {
      measured.retries.inc({ type: judged?.event?.type ?? 'unknown' });
    },
    processed: (partition, outcomes, durationMs) => {
      const last = outcomes.at(-1);
      if (last) lag.standsAt(partition.partition, offsetOf(last.record) + 1);
      measured.progress.set({ topic: TOPIC.requests }, clock.now() / 1_000);
      for (const outcome of outcomes) {
        const { event } = outcome;
        const labels = { type: event?.type ?? 'unknown', outcome: outcomeLabel(outcome) };
        const named = event === null ? undefined : nameOf(event, pseudonym);
        measured.processed.inc(labels);
        measured.duration.observe(labels, durationMs / 1_000, exemplarOf(named));
        if (outcome.kind === 'dead-lettered') {
          measured.deadLetters.inc({ reason: outcome.refusal.reason });
        }
        sayWhatBecameOf(log, outcome, named);
        traceWhatBecameOf(tracer, outcome, named);
      }
    },
  };
};

/** An event as log lines name it. */
interface Named {
  readonly event_id: string;
  readonly type: string;
  readonly student: string;
  readonly trace_id: string;
}

const nameOf = (event: LearningEvent, pseudonym: WorkerEventsDeps['pseudonym']): Named => ({
  event_id: event.id,
  type: event.type,
  student: pseudonym(event.subject),
  trace_id: traceIdOf(traceparentOf(event)),
});

const exemplarOf = (named: Named | undefined): Exemplar | undefined =>
  named && { trace_id: named.trace_id, student: named.student };

const traceWhatBecameOf = (tracer: Tracer, outcome: Outcome, named: Named | undefined): void => {
  const span = tracer.of(outcome.record);
  if (span === undefined) return;
  span.set({
    'mastery.outcome': outcome.kind,
    ...(named !== undefined && {
      'cloudevents.event_id': named.event_id,
      'cloudevents.event_type': named.type,
      'mastery.student': named.student,
    }),
  });
  if (outcome.kind === 'dead-lettered') span.fail(outcome.refusal.code);
};

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
  progress: metrics.gauge({
    name: 'consumer_last_progress_timestamp_seconds',
    help: 'When a batch was last committed',
    labels: ['topic'],
  }),
  retries: metrics.counter({
    name: 'event_retries_total',
    help: 'Tries of an event beyond its first',
    labels: ['type'],
  }),
  deadLetters: metrics.counter({
    name: 'dlq_messages_total',
    help: 'Records moved to mastery.dlq',
    labels: ['reason'],
  }),
});

const sayWhatBecameOf = (log: Logger, outcome: Outcome, named: Named | undefined): void => {
  const { topic, partition, offset } = outcome.record;
  const fields = { topic, partition, offset, ...named };
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
