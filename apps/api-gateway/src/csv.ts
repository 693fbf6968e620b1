/** What stands in a line of CSV; what is not known is empty. */
export type Field = string | number | null | undefined;

/** CSV (RFC 4180): a header, then a line for each row; quotes stand where a field needs them. */
export const toCsv = (header: readonly string[], rows: readonly (readonly Field[])[]): string =>
  [header, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');

const field = (value: Field): string => {
  const text = value === null || value === undefined ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
