/** One data line of a file, addressed by column name; every reader names file and line when it refuses a cell. */
export interface CsvRow {
  readonly file: string;
  /** Counted from 1, the header line included. */
  readonly line: number;
  /** The cell as it stands in the file. */
  text(column: string): string;
}

/** A cell or line that is not what the format says. */
export class MalformedRowError extends Error {
  override readonly name = 'MalformedRowError';
  constructor(file: string, line: number, problem: string) {
    super(`${file}:${line}: ${problem}`);
  }
}

/**
 * Splits a file with a header line into rows. OULAD holds no quotes and no commas inside cells, so a quote is refused instead of read.
 * @throws MalformedRowError for a missing column, a quote or a line with the wrong number of cells
 */
export function parseCsv(
  file: string,
  content: string,
  columns: readonly string[],
): readonly CsvRow[] {
  const [header = '', ...lines] = content.replace(/\r?\n$/, '').split(/\r?\n/);
  const names = header.split(',');
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) {
    throw new MalformedRowError(file, 1, `no column ${missing.join(', ')}`);
  }
  return lines.map((content, index) => toRow(file, index + 2, names, content));
}

function toRow(file: string, line: number, names: readonly string[], content: string): CsvRow {
  if (content.includes('"')) {
    throw new MalformedRowError(file, line, 'quoted cells are not supported');
  }
  const cells = content.split(',');
  if (cells.length !== names.length) {
    throw new MalformedRowError(
      file,
      line,
      `expected ${names.length} cells, found ${cells.length}`,
    );
  }
  return { file, line, text: (column) => cells[names.indexOf(column)] ?? '' };
}

/** The file's text for a header and rows of cells. */
export const formatCsv = (
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string => [columns, ...rows].map((cells) => `${cells.join(',')}\n`).join('');
