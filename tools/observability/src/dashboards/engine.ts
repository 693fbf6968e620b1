import {
  type DashboardSpec,
  type RowSpec,
  lines,
  number,
  query,
  rareQuery,
} from './dashboard-spec.ts';
import { audit, forecasts, notifications } from './engine-readers.ts';
import { CALLERS, quantileBy, rateBy, series } from './promql.ts';

const now: RowSpec = {
  title: 'Now',
  panels: [
    number(
      'Alerts',
      'short',
      'Alerts that fire now, whatever their severity.',
      query('', `count(ALERTS{alertname=~"Mastery.*",alertstate="firing"}) or vector(0)`),
    ),
    number(
      'Events accepted',
      'eps',
      'What the front door took, a second.',
      query('', `sum(rate(${series('events_accepted_total')}[$__rate_interval]))`),
    ),
    number(
      'Events applied',
      'eps',
      'What counts, a second.',
      query(
        '',
        `sum(rate(${series('events_processed_total', 'outcome="applied"')}[$__rate_interval]))`,
      ),
    ),
    number(
      'Waiting',
      'short',
      'Records of mastery.requests that are not processed yet.',
      query('', `sum(${series('topic:consumer_lag:sum')})`),
    ),
    number(
      'Open dead letters',
      'short',
      'Dead letters that wait for somebody.',
      query('', `sum(${series('reason:dlq_open_records:max')})`),
    ),
    number(
      'Dependencies',
      'short',
      '1 while every process reaches all that it needs.',
      query('', `min(${series('dependency_up')})`),
    ),
  ],
};

const ingestion: RowSpec = {
  title: 'Learning agents → api-gateway → mastery.requests',
  panels: [
    lines(
      'Events accepted by type',
      'eps',
      'What the broker has confirmed. Agents that write to Kafka themselves do not show here.',
      [query('{{type}}', rateBy('type', 'events_accepted_total'))],
    ),
    lines(
      'Answers to ingestion',
      'reqps',
      'By status: 202 is accepted, 4xx is the sender’s, 5xx is ours.',
      [
        query(
          '{{status}}',
          rateBy(
            'status',
            'http_request_duration_seconds_count',
            'job="api-gateway"',
            'route="/mastery/ingest"',
          ),
        ),
      ],
    ),
    lines(
      'Requests not counted',
      'reqps',
      'Requests that passed while the rate limiter was away.',
      [query('{{instance}}', rateBy('instance', 'rate_limiter_open_total'))],
    ),
  ],
};

const worker: RowSpec = {
  title: 'mastery.requests → mastery-worker → state store and mastery.results',
  panels: [
    lines('Records read', 'eps', 'Event consumed, by type; `unknown` cannot be read.', [
      query('{{type}}', rateBy('type', 'events_consumed_total', 'job="mastery-worker"')),
    ]),
    lines(
      'What became of events',
      'eps',
      'applied, duplicate (idempotency check), invalid (schema and business rules), failed.',
      [query('{{outcome}}', rateBy('outcome', 'events_processed_total'))],
    ),
    lines(
      'Time of a batch',
      's',
      'From reading an event to its committed result; the batch counts for each of its events. The customer asks for less than 0.5 s.',
      [0.5, 0.95, 0.99].map((part) =>
        query(`p${part * 100}`, quantileBy(part, '', 'event_processing_duration_seconds')),
      ),
    ),
    lines('State operations', 'ops', 'Calls of the Dapr state store by all apps.', [
      query(
        '{{job}} {{operation}} {{outcome}}',
        rateBy('job, operation, outcome', 'state_operations_total'),
      ),
    ]),
    lines(
      'Time of state operations',
      's',
      'The 99th percentile. Slow here and fast in Redis: the sidecar is busy.',
      [
        query(
          '{{job}} {{operation}}',
          quantileBy(0.99, 'job, operation', 'state_operation_duration_seconds'),
        ),
      ],
    ),
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
};

const reading: RowSpec = {
  title: 'Queries: L1 → L2 → state store, and live streams',
  panels: [
    lines(
      'Cache hits',
      'percentunit',
      'The part of questions to each cache that it could answer.',
      [
        query(
          '{{job}} {{cache}}',
          `${rateBy('job, cache', 'cache_requests_total', 'outcome="hit"')} / ${rateBy('job, cache', 'cache_requests_total')}`,
        ),
      ],
    ),
    lines('Queries', 'reqps', 'By route, without probes.', [
      query(
        '{{route}}',
        rateBy('route', 'http_request_duration_seconds_count', 'job="api-gateway"', CALLERS),
      ),
    ]),
    lines('Live streams', 'short', 'Clients that are sent results as they happen.', [
      query('{{instance}}', series('live_streams_open')),
    ]),
  ],
};

/** The whole engine, in the order of the data flow diagrams. */
export const engine: DashboardSpec = {
  uid: 'mastery-engine',
  title: 'Mastery: engine',
  says: 'The flow from learning events to people, box by box.',
  rows: [now, ingestion, worker, reading, forecasts, notifications, audit],
};
