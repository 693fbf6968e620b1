import { type DashboardSpec, lines, query, rareQuery } from './dashboard-spec.ts';
import { rateBy, series } from './promql.ts';

const WIDE = { width: 12 };

/** What waits, what moves and what was put aside. */
export const kafka: DashboardSpec = {
  uid: 'mastery-kafka',
  title: 'Mastery: Kafka, lag and dead letters',
  says: 'What waits on the topics, what moves, and what was put aside.',
  rows: [
    {
      title: 'mastery.requests',
      panels: [
        lines('Waiting', 'short', 'Records that are not processed yet.', [
          query('{{topic}}', series('topic:consumer_lag:sum')),
        ]),
        lines(
          'Waiting by partition',
          'short',
          'One partition far above the others: a key with very many events, or a partition that rests.',
          [query('{{partition}}', `max by (partition) (${series('consumer_lag')})`)],
        ),
        lines('In and out', 'eps', 'Read, and done with.', [
          query(
            'read',
            `sum(rate(${series('events_consumed_total', 'job="mastery-worker"')}[$__rate_interval]))`,
          ),
          query('done', `sum(rate(${series('events_processed_total')}[$__rate_interval]))`),
        ]),
        lines(
          'Since the last commit',
          's',
          'Seconds since each worker committed a batch. It matters only while something waits.',
          [query('{{instance}}', `time() - ${series('consumer_last_progress_timestamp_seconds')}`)],
          WIDE,
        ),
        lines(
          'Resting partitions',
          'short',
          '1 while a partition rests.',
          [query('{{partition}}', `max by (partition) (${series('partition_paused')})`)],
          WIDE,
        ),
      ],
    },
    {
      title: 'Other topics',
      panels: [
        lines(
          'Read by notification-service',
          'eps',
          'Results, by type.',
          [
            query(
              '{{topic}} {{type}}',
              rateBy('topic, type', 'events_consumed_total', 'job="notification-service"'),
            ),
          ],
          WIDE,
        ),
        lines(
          'Read by prediction-service',
          'eps',
          'By topic.',
          [query('{{topic}}', rateBy('topic', 'records_consumed_total'))],
          WIDE,
        ),
      ],
    },
    {
      title: 'mastery.dlq',
      panels: [
        lines('Open', 'short', 'Dead letters that nobody has decided about, by reason.', [
          query('{{reason}}', `max by (reason) (${series('reason:dlq_open_records:max')})`),
        ]),
        lines('New', 'short', 'Records that became dead letters within 15 minutes.', [
          query(
            '{{job}} {{reason}}',
            `sum by (job, reason) (increase(${series('dlq_messages_total')}[15m]))`,
          ),
        ]),
        lines(
          'Tries again',
          'eps',
          'Tries of an event beyond its first; after three it is a dead letter.',
          [
            rareQuery(
              'an event whose fold throws is a defect',
              '{{type}}',
              rateBy('type', 'event_retries_total'),
            ),
          ],
        ),
      ],
    },
  ],
};
