import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A data set that is not where it was said to be; the message tells how to get and name it. */
export class NoDataError extends Error {
  override readonly name = 'NoDataError';
}

/** Reads a file of a data set. @throws NoDataError saying what is missing and how to name it */
export const readData = (folder: string, file: string, how: string): string => {
  const path = join(folder, file);
  if (!existsSync(path)) throw new NoDataError(`There is no ${path}. ${how}`);
  return readFileSync(path, 'utf8');
};

/** Rows of a comma- or tab-separated text with a header, each as its cells by column name. */
export const rowsOf = (
  text: string,
  separator: ',' | '\t' = ',',
): readonly ((column: string) => string)[] => {
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const place = new Map(header.split(separator).map((name, index) => [name, index]));
  return lines.map((line) => {
    const cells = line.split(separator);
    return (column) => cells[place.get(column) ?? -1] ?? '';
  });
};
