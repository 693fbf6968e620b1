import { type ResultEvent, traceIdOf } from '@mastery/event-schemas';
import type { Metrics } from '@mastery/observability';
import type { Logger, LogRecord } from '@mastery/ports';
import type { NotificationCounters } from './counters.ts';
import type { Told } from './planning/entries.ts';
import type { PlannedEntry } from './planning/plan.ts';
import type { Delivery, DeliveryOutcome } from './notification.ts';

/** What happens in the notification-service, each told once: its metric and its log line together. */
export interface NotificationEvents {
  /** Event Consumed from Kafka; null for a record that is no result. */
  consumed(topic: string, event: ResultEvent | null): void;
  delivered(channel: string, delivery: Delivery, outcome: DeliveryOutcome): void;
  /** A student was erased, and with them so many notifications. */
  erased(channel: string, event: ResultEvent, dropped: number): void;
  /** A message waits to be sent, or did so before. */
  planned(planned: PlannedEntry): void;
  /** Somebody wants to be told nothing. */
  optedOut(told: Told): void;
  unreadable(record: LogRecord): void;
}

const SAID: Readonly<Record<DeliveryOutcome, string>> = {
  sent: 'notification sent',
  repeat: 'notification was sent before',
  erased: 'notification dropped, its recipient is erased',
};

/** @param pseudonym student or teacher → HMAC */
export const createNotificationEvents = (
  log: Logger,
  { notifications, deadLetters }: NotificationCounters,
  pseudonym: (recipient: string) => string,
  metrics: Metrics,
): NotificationEvents => {
  const consumed = metrics.counter({
    name: 'events_consumed_total',
    help: 'Records read from a topic',
    labels: ['topic', 'type'],
  });
  return {
    consumed: (topic, event) => {
      consumed.inc({ topic, type: event?.type ?? 'unknown' });
      if (event === null) return;
      log.debug(
        { event_id: event.id, type: event.type, trace_id: traceIdOf(event.traceparent) },
        'result read',
      );
    },
    delivered: (channel, { recipient, notification }, outcome) => {
      notifications.inc({ channel, outcome });
      log.info(
        {
          channel,
          outcome,
          event_id: notification.id,
          type: notification.type,
          student: pseudonym(recipient),
          trace_id: notification.trace_id,
        },
        SAID[outcome],
      );
    },
    erased: (channel, { id, subject, traceparent }, dropped) => {
      const trace = { event_id: id, trace_id: traceIdOf(traceparent) };
      log.info({ channel, student: pseudonym(subject), dropped, ...trace }, 'recipient erased');
    },
    planned: ({ entry: { channel, recipient, source }, outcome }) => {
      if (outcome === 'repeat') notifications.inc({ channel, outcome });
      const trace = { trace_id: traceIdOf(source.traceparent) };
      log.debug({ channel, outcome, student: pseudonym(recipient), ...trace }, 'message planned');
    },
    optedOut: ({ recipient, id, source }) => {
      notifications.inc({ channel: 'none', outcome: 'opted_out' });
      const trace = { event_id: id, trace_id: traceIdOf(source.traceparent) };
      log.debug({ student: pseudonym(recipient), ...trace }, 'recipient wants to be told nothing');
    },
    unreadable: ({ topic, partition, offset, headers }) => {
      deadLetters.inc({ reason: 'schema' });
      const place = { topic, partition, offset };
      const trace = { trace_id: traceIdOf(headers['traceparent']?.toString()) };
      // What is wrong may quote the record: it stands in the dead letter, not in the log.
      log.error({ alert: 'dead-letter', ...place, ...trace }, 'result moved to mastery.dlq');
    },
  };
};
