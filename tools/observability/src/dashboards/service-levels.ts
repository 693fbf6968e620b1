import { SLOS, type Slo, errorRatio } from '../rules/slos.ts';
import { type DashboardSpec, type RowSpec, lines, number, query } from './dashboard-spec.ts';
import { quantileBy, series } from './promql.ts';

const ratio = ({ name }: Slo, range: string) => series(errorRatio(range), `slo="${name}"`);
const budget = ({ objective }: Slo) => Number((1 - objective).toFixed(6));

const rowOf = (slo: Slo): RowSpec => ({
  title: `${slo.name}: ${slo.says}`,
  panels: [
    number(
      'Kept, over a day',
      'percentunit',
      `To be kept: ${slo.objective * 100} %.`,
      query('', `1 - ${ratio(slo, '1d')}`),
    ),
    number(
      'Budget used in 3 days',
      'percentunit',
      'The part of what may fail in 30 days that failed in the last three.',
      query('', `${ratio(slo, '3d')} / ${budget(slo)} * 3 / 30`),
    ),
    lines(
      'Burn rate',
      'short',
      '1 uses up the budget in exactly 30 days. Fast: over 14.4 for an hour, or 6 for six hours. Slow: over 3 for a day, or 1 for three.',
      ['5m', '1h', '6h', '3d'].map((range) =>
        query(range, `${ratio(slo, range)} / ${budget(slo)}`),
      ),
      { width: 16 },
    ),
  ],
});

/** Whether promises are kept. */
export const serviceLevels: DashboardSpec = {
  uid: 'mastery-service-levels',
  title: 'Mastery: service levels',
  says: 'Whether the front door keeps its promises, and how fast it uses up what it may break of them.',
  rows: [
    ...SLOS.map(rowOf),
    {
      title: 'Event to updated mastery',
      panels: [
        lines(
          'Time of a batch',
          's',
          'The customer asks for an updated mastery within 0.5 s; from being read on, that is this.',
          [
            query('p95', quantileBy(0.95, '', 'event_processing_duration_seconds')),
            query('p99', quantileBy(0.99, '', 'event_processing_duration_seconds')),
          ],
          { width: 12 },
        ),
        lines(
          'Query, p95',
          's',
          'The customer asks for less than 0.1 s.',
          [
            query(
              'p95',
              quantileBy(
                0.95,
                '',
                'http_request_duration_seconds',
                'job="api-gateway"',
                'route="/mastery/query"',
              ),
            ),
          ],
          { width: 12 },
        ),
      ],
    },
  ],
};
