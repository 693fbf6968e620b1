import { type Info, parse } from 'csv-parse/sync';

/** A row of a table: its cells by the names of the columns, and where it stands. */
export interface Row {
  /** From 1, as an editor counts; the header is on line 1. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Rows, or what is wrong with the table as a whole. */
export type TableRead = { readonly rows: readonly Row[] } | { readonly problem: string };

/** Reads CSV (RFC 4180) with a header; separated by commas, semicolons or tabs, whichever the header has. */
export const readTable = (file: string, content: string): TableRead => {
  const [header = ''] = content.split('\n');
  const delimiter = [';', '\t'].find((each) => header.includes(each)) ?? ',';
  try {
    const records = parse(content, {
      ...{ bom: true, columns: true, info: true, skip_empty_lines: true, trim: true },
      delimiter,
    }) as unknown as { readonly record: Record<string, string>; readonly info: Info }[];
    if (records.length === 0) return { problem: `${file} has a header and no rows` };
    return { rows: records.map(({ record, info }) => ({ line: info.lines, cells: record })) };
  } catch (error) {
    return { problem: `${file}: ${(error as Error).message}` };
  }
};
