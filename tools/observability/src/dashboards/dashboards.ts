import { OBSERVABILITY } from '../folders.ts';
import { type Generated, jsonText } from '../generate/generated.ts';
import { buildDashboard } from './build-dashboard.ts';
import type { DashboardSpec, QuerySpec } from './dashboard-spec.ts';
import { engine } from './engine.ts';
import { kafka } from './kafka.ts';
import { serviceLevels } from './service-levels.ts';
import { services } from './services.ts';

/** Every dashboard. */
export const DASHBOARDS: readonly DashboardSpec[] = [engine, services, kafka, serviceLevels];

/** The dashboards as they are committed. */
export const generateDashboards = (): Generated => ({
  outcome: 'generated',
  files: DASHBOARDS.map((spec) => ({
    path: `${OBSERVABILITY}/dashboards/${spec.uid}.json`,
    content: jsonText(buildDashboard(spec)),
  })),
});

/** A query of a dashboard as Prometheus takes it, and where it stands. */
export interface DashboardQuery extends QuerySpec {
  readonly where: string;
}

/** Every query of every dashboard, with all of everything chosen. @param rateInterval what Grafana would put in for it */
export const dashboardQueries = (rateInterval = '1m'): readonly DashboardQuery[] =>
  DASHBOARDS.flatMap(({ title, rows }) =>
    rows.flatMap(({ panels }) =>
      panels.flatMap((panel) =>
        panel.queries.map((each) => ({
          ...each,
          expr: each.expr
            .replaceAll('$__rate_interval', rateInterval)
            .replaceAll(/\$(namespace|job)\b/g, '.*'),
          where: `${title} / ${panel.title} / ${each.legend}`,
        })),
      ),
    ),
  );
