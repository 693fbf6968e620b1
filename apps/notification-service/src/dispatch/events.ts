import { traceIdOf } from '@mastery/event-schemas';
import type { Metrics } from '@mastery/observability';
import type { Logger } from '@mastery/ports';
import type { NotificationCounters } from '../counters.ts';
import type { DueEntry } from '../due/entry.ts';
import { isGivenUp } from '../sending/send-state.ts';
import type { Settled } from './claimed.ts';

/** What happens while messages are sent, each told once: its metric and its log line together. */
export interface DispatchEvents {
  /** @param now milliseconds since the epoch */
  settled(settled: Settled, now: number): void;
  /** A message that was given up is due again, because an operator said so. */
  readonly putBack: (entry: DueEntry) => void;
  /** Messages that are due and not sent, as far as was looked, and hosts that rest. */
  standing(now: { readonly due: number; readonly resting: number }): void;
  /** Looking at a partition, or working off one of its documents, failed; it is tried again. */
  failed(partition: number, error: unknown): void;
}

const AGE_BUCKETS_S = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1_800, 3_600, 21_600, 86_400];

/** @param pseudonym student or teacher → HMAC */
export const createDispatchEvents = (
  log: Logger,
  metrics: Metrics,
  counters: NotificationCounters,
  pseudonym: (recipient: string) => string,
): DispatchEvents => {
  const age = metrics.histogram({
    name: 'notification_delivery_age_seconds',
    help: 'From the result to its message being sent; digests and quiet hours left out',
    labels: ['channel'],
    buckets: AGE_BUCKETS_S,
  });
  const due = metrics.gauge({
    name: 'deliveries_due',
    help: 'Messages that are due and not sent yet, as far as the last look went',
    labels: [],
  });
  const resting = metrics.gauge({
    name: 'delivery_hosts_resting',
    help: 'Hosts to which nothing is sent for a while, because they failed again and again',
    labels: [],
  });
  return {
    settled: ({ entry, tries, transition }, now) => {
      const { channel } = entry;
      const outcome = outcomeOf(transition);
      if (outcome === null) return;
      counters.notifications.inc({ channel, outcome });
      const isAtOnce = entry.since - entry.source.time < AT_ONCE_MS;
      if (outcome === 'sent' && isAtOnce)
        age.observe({ channel }, (now - entry.source.time) / 1_000);
      const isDead = transition.kind === 'done' && isGivenUp(transition.outcome);
      if (isDead) counters.deadLetters.inc({ reason: 'delivery' });
      const reason = 'reason' in transition ? { reason: transition.reason } : {};
      const who = { student: pseudonym(entry.recipient), ...traceOf(entry) };
      const fields = { channel, outcome, tries, ...who, ...reason };
      if (isDead) log.warn({ ...fields, alert: 'dead-letter' }, 'message moved to mastery.dlq');
      else log.debug(fields, 'message tried');
    },
    putBack: (entry) => {
      const { channel, replay } = entry;
      counters.notifications.inc({ channel, outcome: 'replayed' });
      const who = { student: pseudonym(entry.recipient), ...traceOf(entry) };
      log.info({ channel, replay, ...who }, 'message put back');
    },
    standing: (now) => {
      due.set({}, now.due);
      resting.set({}, now.resting);
    },
    failed: (partition, error) =>
      log.warn({ partition, error }, 'sending what is due failed; it is tried again'),
  };
};

const traceOf = ({ source }: DueEntry) => ({ trace_id: traceIdOf(source.traceparent) });

/** The outcome as the metric names it; null where nothing was tried. */
const outcomeOf = (transition: Settled['transition']): string | null => {
  switch (transition.kind) {
    case 'done':
      return transition.outcome;
    case 'again':
      return transition.failed === undefined ? null : 'retry';
    case 'release':
      return null;
  }
};

/** What was first due later than this after its result was held back on purpose, milliseconds. */
const AT_ONCE_MS = 60_000;
