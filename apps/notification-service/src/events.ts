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
  erased(channel: string, recipient: string, dropped: number): void;
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
    erased: (channel, recipient, dropped) => {
      log.info({ channel, student: pseudonym(recipient), dropped }, 'recipient erased');
    },
    planned: ({ entry: { channel, recipient }, outcome }) => {
      if (outcome === 'repeat') notifications.inc({ channel, outcome });
      log.debug({ channel, outcome, student: pseudonym(recipient) }, 'message planned');
    },
    optedOut: ({ recipient, id }) => {
      notifications.inc({ channel: 'none', outcome: 'opted_out' });
      log.debug(
        { event_id: id, student: pseudonym(recipient) },
        'recipient wants to be told nothing',
      );
    },
    unreadable: ({ topic, partition, offset }) => {
      deadLetters.inc({ reason: 'schema' });
      log.error(
        // What is wrong may quote the record: it stands in the dead letter, not in the log.
        { alert: 'dead-letter', topic, partition, offset },
        'result moved to mastery.dlq',
      );
    },
  };
};
