import { describe, expect, it } from '@jest/globals';
import { queryParts } from '../promql/query-parts.ts';
import { unknownNames } from '../promql/unknown-names.ts';
import { knownSeries } from '../rules/known-series.ts';
import { alertRules, recordingRules } from '../rules/rule-files.ts';
import { DASHBOARDS, dashboardQueries, generateDashboards } from './dashboards.ts';

const queries = dashboardQueries();

describe('dashboards', () => {
  it('name only series and labels that exist', () => {
    const known = knownSeries();
    expect(queries.flatMap(({ expr }) => unknownNames(expr, known))).toEqual([]);
  });

  it('name series by labels that they have', () => {
    const known = knownSeries();
    for (const { where, expr, legend } of queries) {
      const { selectors, grouping } = queryParts(expr);
      const all = selectors.flatMap(({ series }) => known.get(series) ?? []);
      const has = grouping.length > 0 ? grouping : [...all, 'job', 'instance'];
      for (const [, label] of legend.matchAll(/\{\{(\w+)\}\}/g))
        expect({ where, has }).toEqual({ where, has: expect.arrayContaining([label]) });
    }
  });

  it('leave nothing for Grafana to put in that it does not know', () => {
    for (const { expr } of queries) expect(expr).not.toContain('$');
  });

  it('say of each panel what it shows', () => {
    const panels = DASHBOARDS.flatMap(({ rows }) => rows.flatMap((row) => row.panels));
    for (const { says } of panels) expect(says).toMatch(/\.$/);
  });

  it('are laid out without gaps: each row of panels fills 24 columns', () => {
    for (const { content } of generateDashboards().files) {
      const { panels } = JSON.parse(content) as {
        readonly panels: readonly {
          readonly type: string;
          readonly gridPos: { readonly y: number; readonly w: number };
        }[];
      };
      const lines = Map.groupBy(panels, ({ gridPos }) => gridPos.y);
      for (const [, line] of lines)
        expect(line.reduce((sum, { gridPos }) => sum + gridPos.w, 0)).toBe(24);
    }
  });
});

describe('recorded series', () => {
  it('are each used, by an alert or a dashboard', () => {
    const exprs = [...alertRules(), ...recordingRules(), ...queries].map(({ expr }) => expr);
    const used = new Set(exprs.flatMap((expr) => queryParts(expr).selectors.map((s) => s.series)));
    const unused = recordingRules().filter(({ record }) => !used.has(record));
    expect(unused.map(({ record }) => record)).toEqual([]);
  });
});
