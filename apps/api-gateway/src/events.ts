import type { NotMappedReason } from '@mastery/api-schemas';
import type { LearningEvent } from '@mastery/event-schemas';
import type { Metrics } from '@mastery/observability';
import type { Logger } from '@mastery/ports';

/** What happens in the gateway, each told once: its metric and its log line together. */
export interface GatewayEvents {
  /** Kafka Publish: the broker has confirmed these events. `log` is the request's. */
  accepted(log: Logger, events: readonly LearningEvent[]): void;
  /** Statements or Caliper events that became no learning event, by their reasons. */
  notMapped(log: Logger, standard: 'xapi' | 'caliper', reasons: readonly NotMappedReason[]): void;
}

/** A line names single events, not a whole batch of them. */
const MAX_NAMED = 10;

/** Creates the gateway's events. */
export const createGatewayEvents = (metrics: Metrics): GatewayEvents => {
  const accepted = metrics.counter({
    name: 'events_accepted_total',
    help: 'Learning events that the broker has confirmed',
    labels: ['type'],
  });
  const notMapped = metrics.counter({
    name: 'statements_not_mapped_total',
    help: 'Statements of learning standards that became no learning event, by reason',
    labels: ['standard', 'reason'],
  });
  return {
    notMapped: (log, standard, reasons) => {
      for (const reason of reasons) notMapped.inc({ standard, reason });
      if (reasons.length > 0)
        log.info({ standard, count: reasons.length, reasons: [...new Set(reasons)] }, 'not mapped');
    },
    accepted: (log, events) => {
      if (events.length === 0) return;
      for (const { type } of events) accepted.inc({ type });
      const named = events.length <= MAX_NAMED ? { event_ids: events.map(({ id }) => id) } : {};
      log.info({ count: events.length, ...named }, 'events accepted');
    },
  };
};
