import { type RowSpec, lines, query, rareQuery } from './dashboard-spec.ts';
import { CALLERS, quantileBy, rateBy, series } from './promql.ts';

/** What prediction-service says, and how right it was. */
export const forecasts: RowSpec = {
  title: 'Forecasts and learning paths',
  panels: [
    lines('Questions to prediction-service', 'reqps', 'By route, as they come from the gateway.', [
      query(
        '{{route}}',
        rateBy('route', 'http_request_duration_seconds_count', 'job="prediction-service"', CALLERS),
      ),
    ]),
    lines(
      'How far forecasts were off',
      'short',
      'Mean over a day, by method: yesterday’s forecasts against today’s scores, from 0 to 1.',
      [
        rareQuery(
          'known only a day after the first forecast',
          '{{method}}',
          series('method:prediction_absolute_error:mean1d'),
        ),
      ],
    ),
    lines(
      'Outcomes that are learned from',
      'eps',
      'Graded outcomes that went into what is believed of items and topics.',
      [query('{{instance}}', rateBy('instance', 'population_outcomes_total'))],
    ),
  ],
};

/** How people are told. */
export const notifications: RowSpec = {
  title: 'mastery.results → notification-service → people',
  panels: [
    lines(
      'What became of messages',
      'eps',
      'By channel. `retry` is a try that failed, `dead` and `refused` were given up.',
      [query('{{channel}} {{outcome}}', rateBy('channel, outcome', 'notifications_total'))],
    ),
    lines(
      'Age of messages',
      's',
      'The 95th percentile from result to message, digests and quiet hours left out.',
      [
        rareQuery(
          'only messages that leave the house, to browsers, platforms or by e-mail',
          '{{channel}}',
          quantileBy(0.95, 'channel', 'notification_delivery_age_seconds'),
        ),
      ],
    ),
    lines(
      'Waiting',
      'short',
      'Messages that are due and not sent, and hosts that rest because they failed again and again.',
      [
        query('due', `sum(${series('deliveries_due')})`),
        query('hosts that rest', `sum(${series('delivery_hosts_resting')})`),
      ],
    ),
  ],
};

/** Who saw or changed what. */
export const audit: RowSpec = {
  title: 'Audit trail',
  panels: [
    lines('Entries', 'eps', 'Appended to the trail, by kind.', [
      query('{{topic}} {{kind}}', rateBy('topic, kind', 'audit_appended_total')),
    ]),
    lines(
      'Waiting on disk',
      'bytes',
      'Entries of a gateway that Kafka has not taken yet. At 64 MiB requests are refused.',
      [query('{{instance}}', series('audit_buffer_bytes'))],
    ),
    lines(
      'Sound',
      'short',
      'Whether all fitted in the last round of verification (1) or not (0); and what happened to chains.',
      [
        rareQuery(
          'told after the first whole round',
          'valid',
          `min(${series('audit_chain_valid')})`,
        ),
        query(
          '{{incident}}',
          `sum by (incident) (increase(${series('audit_incidents_total')}[1h]))`,
        ),
      ],
    ),
  ],
};
