import { VizLegendOptionsBuilder } from '@grafana/grafana-foundation-sdk/common';
import {
  type Dashboard,
  DashboardBuilder,
  DatasourceVariableBuilder,
  QueryVariableBuilder,
  RowBuilder,
  VariableRefresh,
} from '@grafana/grafana-foundation-sdk/dashboard';
import { DataqueryBuilder } from '@grafana/grafana-foundation-sdk/prometheus';
import { PanelBuilder as NumberBuilder } from '@grafana/grafana-foundation-sdk/stat';
import { PanelBuilder as LinesBuilder } from '@grafana/grafana-foundation-sdk/timeseries';
import type { DashboardSpec, PanelSpec, QuerySpec } from './dashboard-spec.ts';

/** Whichever Prometheus is chosen above the dashboard. */
const DATASOURCE = { type: 'prometheus', uid: '${datasource}' };
const HEIGHT = { lines: 8, number: 4 };

/* eslint-disable @typescript-eslint/no-deprecated -- the second model of dashboards is read by the newest Grafana only, this one by all */
/** The dashboard as Grafana reads it. */
export const buildDashboard = (spec: DashboardSpec): Dashboard => {
  const dashboard = new DashboardBuilder(spec.title)
    .uid(spec.uid)
    .description(spec.says)
    .tags(['mastery-engine'])
    .readonly()
    .time({ from: 'now-1h', to: 'now' })
    .refresh('30s')
    .timezone('browser')
    .withVariable(
      new DatasourceVariableBuilder('datasource').label('Prometheus').type('prometheus'),
    )
    .withVariable(
      choice('namespace', 'Installation', 'label_values(up{job="api-gateway"}, namespace)'),
    );
  if (spec.isByJob)
    dashboard.withVariable(choice('job', 'Service', 'label_values(dependency_up, job)'));
  for (const row of spec.rows) {
    dashboard.withRow(new RowBuilder(row.title));
    for (const panel of row.panels) dashboard.withPanel(panelOf(panel));
  }
  return dashboard.build();
};
/* eslint-enable @typescript-eslint/no-deprecated */

const choice = (name: string, label: string, query: string) =>
  new QueryVariableBuilder(name)
    .label(label)
    .datasource(DATASOURCE)
    .query(query)
    .refresh(VariableRefresh.OnTimeRangeChanged)
    .includeAll(true)
    .allValue('.*')
    .current({ selected: true, text: 'All', value: '$__all' });

const panelOf = (spec: PanelSpec) => {
  const panel = spec.kind === 'number' ? new NumberBuilder() : linesOf(spec);
  return panel
    .title(spec.title)
    .description(spec.says)
    .unit(spec.unit)
    .datasource(DATASOURCE)
    .span(spec.width)
    .height(HEIGHT[spec.kind])
    .targets(spec.queries.map((each, index) => targetOf(each, index, spec)));
};

const linesOf = ({ queries }: PanelSpec) =>
  new LinesBuilder()
    .min(0)
    .fillOpacity(10)
    .legend(new VizLegendOptionsBuilder().showLegend(queries.some(({ legend }) => legend !== '')));

const targetOf = ({ expr, legend }: QuerySpec, index: number, { kind, unit }: PanelSpec) => {
  const target = new DataqueryBuilder()
    .refId(String.fromCharCode('A'.charCodeAt(0) + index))
    .datasource(DATASOURCE)
    .expr(expr)
    .legendFormat(legend)
    // Dots of traces make sense on what is told in seconds.
    .exemplar(kind === 'lines' && unit === 's');
  return kind === 'number' ? target.instant() : target.range();
};
