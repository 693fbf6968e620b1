import { type Answered, type Outcome, outcomeOf } from '../../api/ask.ts';

/** A list as the gateway tells it in CSV, page by page. */
export interface CsvSource {
  readonly ask: (cursor: string | undefined) => Promise<Answered<string>>;
  /** How many lines a page has, unless it is the last. */
  readonly pageSize: number;
  /** What to go on after, from the last line of a page. */
  readonly cursorOf: (line: string) => string;
}

/** The first fields of a line, joined: ids and names of the engine need no quotes. */
export const firstFields =
  (count: number) =>
  (line: string): string =>
    line.split(',').slice(0, count).join('/');

/** All pages as one text, with one header. */
export const everyLine = async ({
  ask,
  pageSize,
  cursorOf,
}: CsvSource): Promise<Outcome<string>> => {
  const lines: string[] = [];
  let cursor: string | undefined;
  for (;;) {
    const page = await outcomeOf(ask(cursor));
    if (page.kind === 'failure') return page;
    const [header = '', ...rows] = page.value.split('\r\n').filter((line) => line !== '');
    if (cursor === undefined) lines.push(header);
    lines.push(...rows);
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageSize) break;
    cursor = cursorOf(last);
  }
  return { kind: 'answer', value: lines.map((line) => `${line}\r\n`).join('') };
};
