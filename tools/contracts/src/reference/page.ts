import { format } from 'prettier';

/** A line above every page: whoever wants to change it should know where. */
const MADE =
  'Made from the sources (`npm run generate`, `npm run generate:charts`); tests say when it is not current.';

/** A page of the reference, formatted as every page here. */
export const page = (title: string, ...parts: readonly string[]): Promise<string> =>
  format([`# ${title}`, MADE, ...parts].join('\n\n'), {
    parser: 'markdown',
    printWidth: 100,
    singleQuote: true,
  });

/** A table in Markdown. @param rows cells may hold Markdown; an empty one stands for nothing */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map(cell).join(' | ')} |`)
    .join('\n');

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');

/** A name as code. */
export const code = (name: string): string => `\`${name}\``;
