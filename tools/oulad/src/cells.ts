import { MalformedRowError } from './csv.ts';
import type { CsvRow } from './csv.ts';

const refuse = (row: CsvRow, column: string, wanted: string): never => {
  throw new MalformedRowError(
    row.file,
    row.line,
    `${column} must be ${wanted}, found "${row.text(column)}"`,
  );
};

/** A whole number, a day of the run for example; OULAD writes some of them as `12.0`. */
export function wholeNumber(row: CsvRow, column: string): number {
  const text = row.text(column);
  return /^-?\d+(\.0)?$/.test(text) ? Number(text) : refuse(row, column, 'a whole number');
}

/** Points from 0 to 100. */
export function points(row: CsvRow, column: string): number {
  const text = row.text(column);
  const value = Number(text);
  return /^\d+(\.\d+)?$/.test(text) && value <= 100
    ? value
    : refuse(row, column, 'a number from 0 to 100');
}

/** An OULAD id: digits only. */
export function id(row: CsvRow, column: string): string {
  const text = row.text(column);
  return /^\d+$/.test(text) ? text : refuse(row, column, 'an id of digits');
}

/** An id that another file of the slice lists. */
export function knownId(row: CsvRow, column: string, known: ReadonlySet<string>): string {
  const text = id(row, column);
  return known.has(text) ? text : refuse(row, column, 'an id that the slice lists');
}

/** One of a closed set of words. */
export function oneOf<const Word extends string>(
  row: CsvRow,
  column: string,
  words: readonly Word[],
): Word {
  const text = row.text(column);
  return words.find((word) => word === text) ?? refuse(row, column, words.join(' or '));
}

/** Text of a given form. */
export function matching(row: CsvRow, column: string, pattern: RegExp): string {
  const text = row.text(column);
  return pattern.test(text) ? text : refuse(row, column, `of the form ${pattern.source}`);
}
