import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { SHIPPED_MODEL } from '@mastery/learner-model/shipped';
import { dataFolder, exitWithoutData } from '../data/folder.ts';
import type { Measured } from '../measure/measured.ts';
import { missedTargets, worseThan } from '../report/compare.ts';
import { tableOf } from '../report/table.ts';
import { measureAll } from './measure-all.ts';

const DOCS = new URL('../../../../docs/model/', import.meta.url);

const { values } = parseArgs({
  options: {
    oulad: { type: 'string' },
    ednet: { type: 'string' },
    update: { type: 'boolean', default: false },
  },
});
const folders = exitWithoutData(() => ({
  oulad: dataFolder('oulad', values.oulad, process.env),
  ednet: values.ednet ?? process.env['EDNET_DATA'],
}));
const { figures, pictures, notes } = exitWithoutData(() =>
  measureAll(folders, SHIPPED_MODEL, (line) => console.log(line)),
);

const report = [tableOf(figures), ...notes].join('\n');
console.log(report);
const path = new URL('figures.json', DOCS);
const committed = existsSync(path)
  ? (JSON.parse(readFileSync(path, 'utf8')) as { figures: Measured[] }).figures
  : [];
const worse = worseThan(committed, figures);
for (const { name, committed: before, now } of worse) {
  console.error(`Worse than committed: ${name}: ${before.toFixed(4)} → ${now.toFixed(4)}`);
}
for (const { name, value, target } of missedTargets(figures)) {
  console.error(`Target missed: ${name}: ${value.toFixed(4)}, target ${target}`);
}
if (values.update) {
  mkdirSync(DOCS, { recursive: true });
  const rounded = (_key: string, value: unknown): unknown =>
    typeof value === 'number' ? Number(value.toFixed(5)) : value;
  const content = { model_version: SHIPPED_MODEL.version, figures };
  writeFileSync(path, `${JSON.stringify(content, rounded, 2)}\n`);
  writeFileSync(new URL('figures.md', DOCS), `# Measured figures\n\n${report}`);
  for (const [name, svg] of Object.entries(pictures)) writeFileSync(new URL(name, DOCS), svg);
  console.log('Written to docs/model.');
}
process.exitCode = worse.length > 0 ? 1 : 0;
