import { readFileSync } from 'node:fs';

import { id, knownId, matching, oneOf, points, wholeNumber } from './cells.ts';
import { MalformedRowError, parseCsv } from './csv.ts';
import type { CsvRow } from './csv.ts';
import { SLICE_COLUMNS } from './files.ts';
import type { SliceFile, SliceTexts } from './files.ts';
import type { Assessment, Run, Slice, Student, Submission } from './model.ts';

const DATA_FOLDER = new URL('../data/', import.meta.url);

/**
 * Reads the slice of a folder, by default the one in the repository.
 * @throws MalformedRowError naming file and line
 */
export function readSlice(folder: URL = DATA_FOLDER): Slice {
  const text = (file: SliceFile): string => readFileSync(new URL(file, folder), 'utf8');
  return parseSlice({
    'run.csv': text('run.csv'),
    'assessments.csv': text('assessments.csv'),
    'students.csv': text('students.csv'),
    'submissions.csv': text('submissions.csv'),
    'settled.csv': text('settled.csv'),
  });
}

/**
 * Reads a slice from the texts of its files and checks that they fit together.
 * @throws MalformedRowError naming file and line
 */
export function parseSlice(texts: SliceTexts): Slice {
  const rows = (file: SliceFile): readonly CsvRow[] =>
    parseCsv(file, texts[file], SLICE_COLUMNS[file]);
  const run = toRun(rows('run.csv'));
  const assessments = distinct(rows('assessments.csv'), toAssessment, ({ id }) => id);
  const students = distinct(rows('students.csv'), toStudent, ({ id }) => id);
  const known = {
    assessments: new Set(assessments.map(({ id }) => id)),
    students: new Set(students.map(({ id }) => id)),
  };
  const ids = (row: CsvRow) => ({
    assessmentId: knownId(row, 'id_assessment', known.assessments),
    studentId: knownId(row, 'id_student', known.students),
  });
  const pair = ({ assessmentId, studentId }: Pick<Submission, 'assessmentId' | 'studentId'>) =>
    `${assessmentId},${studentId}`;
  return {
    run,
    assessments,
    students,
    submissions: distinct(
      rows('submissions.csv'),
      (row) => ({ ...ids(row), day: dayWithin(row, run), score: points(row, 'score') }),
      pair,
    ),
    settled: distinct(
      rows('settled.csv'),
      (row) => ({ ...ids(row), reason: oneOf(row, 'reason', ['before-window', 'banked']) }),
      pair,
    ),
  };
}

function toRun(rows: readonly CsvRow[]): Run {
  const [row] = rows;
  if (row === undefined || rows.length > 1) {
    throw new MalformedRowError('run.csv', 2, `expected exactly one run, found ${rows.length}`);
  }
  return {
    module: matching(row, 'code_module', /^[A-Z]{3}$/),
    run: matching(row, 'code_presentation', /^\d{4}[BJ]$/),
    firstDay: wholeNumber(row, 'first_day'),
    lastDay: wholeNumber(row, 'last_day'),
  };
}

const toAssessment = (row: CsvRow): Assessment => ({
  id: id(row, 'id_assessment'),
  type: oneOf(row, 'assessment_type', ['TMA', 'CMA']),
  dueDay: wholeNumber(row, 'date'),
});

const toStudent = (row: CsvRow): Student => ({
  id: id(row, 'id_student'),
  registeredDay: wholeNumber(row, 'date_registration'),
  unregisteredDay:
    row.text('date_unregistration') === '' ? null : wholeNumber(row, 'date_unregistration'),
});

function dayWithin(row: CsvRow, { firstDay, lastDay }: Run): number {
  const day = wholeNumber(row, 'date_submitted');
  if (day < firstDay || day > lastDay) {
    const problem = `date_submitted ${day} is outside the window ${firstDay}..${lastDay}`;
    throw new MalformedRowError(row.file, row.line, problem);
  }
  return day;
}

function distinct<T>(
  rows: readonly CsvRow[],
  read: (row: CsvRow) => T,
  keyOf: (value: T) => string,
): readonly T[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    const value = read(row);
    const key = keyOf(value);
    if (seen.has(key)) {
      throw new MalformedRowError(row.file, row.line, `${key} stands here a second time`);
    }
    seen.add(key);
    return value;
  });
}
