import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { SHIPPED_MODEL } from '@mastery/learner-model/shipped';
import { dataFolder, exitWithoutData } from '../data/folder.ts';
import type { Measured } from '../measure/measured.ts';
import { merged, missedTargets, worseThan } from '../report/compare.ts';
import { tableOf } from '../report/table.ts';
import { PARTS, type PartMeasured, type PartName, type Subject, lazyOulad } from './parts.ts';

const DOCS = new URL('../../../../docs/model/', import.meta.url);
/** With the model: it tells how well it did. */
const ARTIFACTS = new URL('../../../../libs/learner-model/src/artifacts/', import.meta.url);
const NAMES = Object.keys(PARTS) as PartName[];

/** What is committed: every figure, and the notes beneath the table by part. */
interface Committed {
  readonly model_version: string;
  readonly figures: readonly Measured[];
  readonly notes: Readonly<Record<string, string>>;
}

const { values } = parseArgs({
  options: {
    oulad: { type: 'string' },
    ednet: { type: 'string' },
    only: { type: 'string', multiple: true },
    update: { type: 'boolean', default: false },
  },
});
const unknown = values.only?.find((name) => !NAMES.some((each) => each === name));
if (unknown !== undefined) {
  console.error(`There is no part ${unknown}. Parts: ${NAMES.join(', ')}.`);
  process.exit(64);
}
const subject: Subject = exitWithoutData(() => ({
  oulad: lazyOulad(dataFolder('oulad', values.oulad, process.env)),
  ednet: values.ednet ?? process.env['EDNET_DATA'],
  model: SHIPPED_MODEL,
  setting: { parameters: SHIPPED_MODEL.parameters, gradedWeight: SHIPPED_MODEL.weights.quality },
}));

const measured = new Map<PartName, PartMeasured>();
for (const name of NAMES.filter((each) => values.only?.includes(each) ?? true)) {
  console.log(`${name} …`);
  const part = exitWithoutData(() => PARTS[name](subject));
  if (part === null) console.log(`${name}: not measured, its data is not named.`);
  else measured.set(name, part);
}

const path = new URL('figures.json', ARTIFACTS);
const committed: Committed = existsSync(path)
  ? (JSON.parse(readFileSync(path, 'utf8')) as Committed)
  : { model_version: SHIPPED_MODEL.version, figures: [], notes: {} };
const figures = [...measured.values()].flatMap((part) => part.figures);
console.log(tableOf(figures));
const worse = worseThan(committed.figures, figures);
for (const { name, committed: before, now } of worse) {
  console.error(`Worse than committed: ${name}: ${before.toFixed(4)} → ${now.toFixed(4)}`);
}
for (const { name, value, target } of missedTargets(figures)) {
  console.error(`Target missed: ${name}: ${value.toFixed(4)}, target ${target}`);
}
if (values.update) update();
process.exitCode = worse.length > 0 ? 1 : 0;

/** Writes what was measured; parts that were not keep their committed figures. */
function update(): void {
  mkdirSync(DOCS, { recursive: true });
  const rounded = (_key: string, value: unknown): unknown =>
    typeof value === 'number' ? Number(value.toFixed(5)) : value;
  const own = [...measured].flatMap(([name, { note }]) =>
    note === undefined ? [] : [[name, note]],
  );
  const content: Committed = {
    model_version: SHIPPED_MODEL.version,
    figures: merged(committed.figures, figures),
    notes: { ...committed.notes, ...(Object.fromEntries(own) as Record<string, string>) },
  };
  writeFileSync(path, `${JSON.stringify(content, rounded, 2)}\n`);
  const notes = Object.values(content.notes).join('\n');
  const text = `# Measured figures\n\n${tableOf(content.figures)}\n${notes}\n`;
  writeFileSync(new URL('figures.md', DOCS), text);
  for (const { pictures = {} } of measured.values()) {
    for (const [name, svg] of Object.entries(pictures)) writeFileSync(new URL(name, DOCS), svg);
  }
  console.log('Written to docs/model and libs/learner-model.');
}
