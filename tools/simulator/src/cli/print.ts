import type { Finding } from '../checks/findings.ts';
import type { Fault } from '../world/faults.ts';

/** What did not hold, a line each. */
export const findingLines = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ invariant, detail }) => `  ${invariant}: ${detail}`);

/** How often which fault struck, the most frequent first. */
export const faultLine = (faults: Readonly<Partial<Record<Fault, number>>>): string =>
  Object.entries(faults)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');

/** A table in Markdown. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
};
