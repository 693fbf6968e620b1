import { wholeNumber } from './cells.ts';
import { formatCsv } from './csv.ts';
import type { CsvRow } from './csv.ts';
import { SLICE_COLUMNS } from './files.ts';
import type { SliceTexts } from './files.ts';
import type { Run } from './model.ts';

/** Rows of the OULAD files of the same names. */
export interface OuladRows {
  readonly assessments: readonly CsvRow[];
  readonly registrations: readonly CsvRow[];
  readonly submissions: readonly CsvRow[];
}

/** A cut: what is in the slice, and of the run's other rows how many were left out for what reason. */
export interface Cut {
  readonly texts: SliceTexts;
  readonly leftOut: Readonly<Record<string, number>>;
}

/** Cuts the window out of the dataset; ids and values stay as they are written there. */
export function cut(rows: OuladRows, run: Run): Cut {
  const isOfRun = (row: CsvRow): boolean =>
    row.text('code_module') === run.module && row.text('code_presentation') === run.run;
  const assessments = group(rows.assessments.filter(isOfRun), (row) =>
    row.text('assessment_type') === 'Exam' || !isGiven(row, 'date') ? 'unscheduled' : 'kept',
  );
  const students = group(rows.registrations.filter(isOfRun), (row) => standing(row, run));
  const assessmentIds = idsOf(assessments('kept'), 'id_assessment');
  const studentIds = idsOf(students('kept'), 'id_student');
  const results = group(
    rows.submissions.filter((row) => assessmentIds.has(row.text('id_assessment'))),
    (row) => (studentIds.has(row.text('id_student')) ? timing(row, run) : 'of others'),
  );
  const settled = (from: readonly CsvRow[], reason: string) =>
    from.map((row) => [row.text('id_assessment'), row.text('id_student'), reason]);
  return {
    texts: {
      'run.csv': formatCsv(SLICE_COLUMNS['run.csv'], [
        [run.module, run.run, run.firstDay, run.lastDay],
      ]),
      'assessments.csv': project(assessments('kept'), SLICE_COLUMNS['assessments.csv']),
      'students.csv': project(students('kept'), SLICE_COLUMNS['students.csv']),
      'submissions.csv': project(results('kept'), SLICE_COLUMNS['submissions.csv']),
      'settled.csv': formatCsv(SLICE_COLUMNS['settled.csv'], [
        ...settled(results('before'), 'before-window'),
        ...settled(results('banked'), 'banked'),
      ]),
    },
    leftOut: {
      'exams and assessments without a due day': assessments('unscheduled').length,
      'students who left before the window': students('gone').length,
      'students who registered after the window': students('later').length,
      'students without a day of registration': students('undated').length,
      'results of these students': results('of others').length,
      'results handed in before the window (kept as settled)': results('before').length,
      'results banked from an earlier run (kept as settled)': results('banked').length,
      'results handed in after the window': results('after').length,
      'results without a score or a day': results('incomplete').length,
    },
  };
}

function standing(row: CsvRow, { firstDay, lastDay }: Run): 'kept' | 'gone' | 'later' | 'undated' {
  if (!isGiven(row, 'date_registration')) return 'undated';
  if (wholeNumber(row, 'date_registration') > lastDay) return 'later';
  const hasLeft =
    isGiven(row, 'date_unregistration') && wholeNumber(row, 'date_unregistration') < firstDay;
  return hasLeft ? 'gone' : 'kept';
}

function timing(
  row: CsvRow,
  { firstDay, lastDay }: Run,
): 'kept' | 'banked' | 'incomplete' | 'before' | 'after' {
  // A banked result was earned in an earlier run: its day is a placeholder.
  if (row.text('is_banked') === '1') return 'banked';
  if (!isGiven(row, 'score') || !isGiven(row, 'date_submitted')) return 'incomplete';
  const day = wholeNumber(row, 'date_submitted');
  if (day < firstDay) return 'before';
  return day > lastDay ? 'after' : 'kept';
}

/** OULAD writes an unknown value as `?` or as nothing. */
const isGiven = (row: CsvRow, column: string): boolean => !['', '?'].includes(row.text(column));

const idsOf = (rows: readonly CsvRow[], column: string): ReadonlySet<string> =>
  new Set(rows.map((row) => row.text(column)));

function group<Key extends string>(
  rows: readonly CsvRow[],
  keyOf: (row: CsvRow) => Key,
): (key: Key) => readonly CsvRow[] {
  const groups = Map.groupBy(rows, keyOf);
  return (key) => groups.get(key) ?? [];
}

const project = (rows: readonly CsvRow[], columns: readonly string[]): string =>
  formatCsv(
    columns,
    rows.map((row) => columns.map((column) => row.text(column))),
  );
