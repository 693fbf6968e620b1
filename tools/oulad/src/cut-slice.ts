/** Cuts the slice of the repository out of the dataset: run by hand, see `data/README.md`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { parseCsv } from './csv.ts';
import type { CsvRow } from './csv.ts';
import { curriculumOf } from './curriculum.ts';
import { cut } from './cut.ts';
import { dataReadme } from './data-readme.ts';
import { SLICE_FILES } from './files.ts';
import { cohortOf } from './model.ts';
import type { Run } from './model.ts';
import { parseSlice } from './slice.ts';

const MAX_DAYS = 80;
const USAGE =
  'usage: node tools/oulad/src/cut-slice.ts --from <folder> --module BBB --run 2013B --first-day 16 --last-day 95';

const { values } = parseArgs({
  options: {
    from: { type: 'string' },
    module: { type: 'string' },
    run: { type: 'string' },
    'first-day': { type: 'string' },
    'last-day': { type: 'string' },
  },
});

const refuse = (problem: string): never => {
  console.error(`${problem}\n${USAGE}`);
  process.exit(64);
};

const required = (name: keyof typeof values): string =>
  values[name] ?? refuse(`--${name} is missing`);

const from = required('from');
const window: Run = {
  module: required('module'),
  run: required('run'),
  firstDay: Number(required('first-day')),
  lastDay: Number(required('last-day')),
};
const days = window.lastDay - window.firstDay + 1;
if (!(days >= 1 && days <= MAX_DAYS)) {
  refuse(`the window must have 1 to ${MAX_DAYS} days, not ${days}`);
}

const rowsOf = (file: string, columns: readonly string[]): readonly CsvRow[] =>
  parseCsv(file, readFileSync(join(from, file), 'utf8'), columns);
const { texts, leftOut } = cut(
  {
    assessments: rowsOf('assessments.csv', [
      'code_module',
      'code_presentation',
      'id_assessment',
      'assessment_type',
      'date',
    ]),
    registrations: rowsOf('student_registration.csv', [
      'code_module',
      'code_presentation',
      'id_student',
      'date_registration',
      'date_unregistration',
    ]),
    submissions: rowsOf('student_assessment.csv', [
      'id_assessment',
      'id_student',
      'date_submitted',
      'is_banked',
      'score',
    ]),
  },
  window,
);

// What the project will read is read once before it is written.
const slice = parseSlice(texts);
const write = (file: string, text: string): void =>
  writeFileSync(new URL(`../data/${file}`, import.meta.url), text);
for (const file of SLICE_FILES) write(file, texts[file]);
// Lists of one id on one line, as prettier has them.
const json = JSON.stringify(curriculumOf(slice), null, 2).replace(/\[\s+("[^"]*")\s+\]/g, '[$1]');
write('curriculum.json', `${json}\n`);
write('README.md', dataReadme(window, texts, leftOut));
console.log(
  `${cohortOf(window)}: ${slice.students.length} students, ${slice.submissions.length} results`,
);
