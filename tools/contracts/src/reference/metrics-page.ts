import { catalogue } from '@mastery/monitoring';
import { code, page, table } from './page.ts';

/** Every metric that an app exposes. */
export const metricsPage = (): Promise<string> =>
  page(
    'Metrics',
    'OpenMetrics, at `/metrics` of each app’s internal port; no label holds a student. What watches them: [observability](../observability.md).',
    table(
      ['metric', 'type', 'labels', 'what it is'],
      catalogue().map(({ name, type, labels, help }) => [
        code(name),
        type,
        labels.map(code).join(' '),
        help,
      ]),
    ),
  );
