import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '@mastery/stack';
import { INSTALLABLE } from '../layout.ts';
import type { Renderer } from '../render/renderer.ts';
import { PREPARING_MS, realRenderer } from '../testing/charts.ts';

let charts: Renderer;
let rendered = '';
const named = new Set<string>();
beforeAll(async () => {
  charts = await realRenderer();
  for (const values of ['production', 'all-in-one']) {
    const installation = { chart: 'mastery-engine', values } as const;
    rendered += await charts.yaml(installation);
    for (const { kind, metadata } of await charts.manifests(installation)) {
      named.add(`${kind.toLowerCase()}/${metadata.name}`);
    }
  }
}, PREPARING_MS);
afterAll(() => charts.close());

const PAGES = globSync(['docs/kubernetes.md', 'docs/runbooks/**/*.md'], { cwd: repositoryRoot });
const text = PAGES.map((page) => readFileSync(join(repositoryRoot, page), 'utf8')).join('\n');
const all = (pattern: RegExp) => [
  ...new Set([...text.matchAll(pattern)].map(([, one = '']) => one)),
];

describe('pages for operators', () => {
  it('name deployments, stateful sets and services that the charts make', () => {
    const objects = all(/\bkubectl [^\n]*?\b((?:deployment|statefulset|service)\/[a-z-]+)/g);
    expect(objects.length).toBeGreaterThan(3);
    expect(objects.filter((one) => !named.has(one))).toEqual([]);
  });

  it('make the Secrets and ConfigMaps that the charts ask for', () => {
    const made = all(/create (?:secret generic|configmap) ([a-z-]+)/g);
    expect(made.length).toBeGreaterThan(5);
    expect(made.filter((name) => !rendered.includes(name))).toEqual([]);
  });

  it('name charts that are there', () => {
    const installable: readonly string[] = INSTALLABLE;
    const asked = all(/deploy\/charts\/([a-z-]+)(?:\s|$)/g);
    expect(asked.filter((chart) => !installable.includes(chart))).toEqual([]);
  });
});
