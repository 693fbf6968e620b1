import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '@mastery/stack';
import { parse } from 'yaml';
import { type Manifest, ofKind } from '../render/manifest.ts';
import type { Renderer } from '../render/renderer.ts';
import { PREPARING_MS, RENDERING_MS, realRenderer } from '../testing/charts.ts';

const folder = join(repositoryRoot, 'deploy/observability/rules');
const files = globSync('*.yaml', { cwd: folder }).sort();

let charts: Renderer;
beforeAll(async () => {
  charts = await realRenderer();
}, PREPARING_MS);
afterAll(() => charts.close());

describe('alert rules', () => {
  it(
    'of the platform are the files of deploy/observability/rules, whatever Helm would read in them',
    async () => {
      const set = ['rules.enabled=true'];
      const rules = ofKind(await charts.manifests({ chart: 'platform', set }), 'PrometheusRule');
      const specs = (of: readonly Manifest[]): unknown =>
        of.map(({ metadata, spec }) => [metadata.name, spec]);
      expect(specs(rules)).toEqual(
        files.map((file) => [
          `mastery-${basename(file, '.yaml')}`,
          parse(readFileSync(join(folder, file), 'utf8')) as unknown,
        ]),
      );
    },
    RENDERING_MS,
  );

  it(
    'find each app under the job that they ask by',
    async () => {
      const production = await charts.manifests({ chart: 'mastery-engine', values: 'production' });
      const monitors = ofKind(production, 'PodMonitor');
      expect(monitors.map(({ spec }) => spec.jobLabel)).toEqual(
        monitors.map(() => 'app.kubernetes.io/name'),
      );
      const selected = monitors.map(
        ({ spec }) => spec.selector.matchLabels['app.kubernetes.io/name'],
      );
      const rules = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('');
      const asked = [...rules.matchAll(/job="([a-z-]+)"/g)].map(([, job]) => job);
      expect(selected).toEqual(expect.arrayContaining([...new Set(asked)]));
    },
    RENDERING_MS,
  );
});
