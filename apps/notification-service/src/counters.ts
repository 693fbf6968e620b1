import type { CounterMetric, Metrics } from '@mastery/observability';

/** Counters that the consumer of results and the dispatcher share. */
export interface NotificationCounters {
  readonly notifications: CounterMetric<'channel' | 'outcome'>;
  readonly deadLetters: CounterMetric<'reason'>;
}

/** Creates the counters of a process. */
export const createCounters = (metrics: Metrics): NotificationCounters => ({
  notifications: metrics.counter({
    name: 'notifications_total',
    help: 'Notifications by channel and what became of them',
    labels: ['channel', 'outcome'],
  }),
  deadLetters: metrics.counter({
    name: 'dlq_messages_total',
    help: 'Records moved to mastery.dlq',
    labels: ['reason'],
  }),
});
