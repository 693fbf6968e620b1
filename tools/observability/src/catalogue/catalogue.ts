import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '@mastery/stack';
import { CATALOGUE_FILE } from '../folders.ts';
import { type Generated, generatedFile, jsonText } from '../generate/generated.ts';
import { declaredMetrics } from './declared-metrics.ts';
import { type Metric, seriesOf } from './metric.ts';
import { nodeMetrics } from './node-metrics.ts';

/** Series by name, each with its labels. */
export type Series = ReadonlyMap<string, readonly string[]>;

/** Every metric that the apps expose, by name. */
export const catalogue = (): readonly Metric[] =>
  [...declaredMetrics(repositoryRoot), ...nodeMetrics()].sort((a, b) => (a.name < b.name ? -1 : 1));

/** The catalogue as it is committed. */
export const generateCatalogue = (): Generated =>
  generatedFile(CATALOGUE_FILE, jsonText(catalogue()));

/** The catalogue that is committed. */
export const committedCatalogue = (): readonly Metric[] =>
  JSON.parse(readFileSync(join(repositoryRoot, CATALOGUE_FILE), 'utf8')) as readonly Metric[];

/** What a scrape adds to every series: who was asked. Kubernetes adds the last four. */
export const TARGET_LABELS = ['job', 'instance', 'namespace', 'pod', 'service', 'container'];

/** What Prometheus itself tells of every target. */
const OF_PROMETHEUS: Series = new Map([
  ['up', []],
  ['ALERTS', ['alertname', 'alertstate', 'severity']],
]);

/** Every series that a query may ask for, apart from recorded ones. */
export const scrapedSeries = (metrics: readonly Metric[]): Series =>
  new Map([...metrics.flatMap((metric) => [...seriesOf(metric)]), ...OF_PROMETHEUS]);
