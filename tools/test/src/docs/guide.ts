/** A block of code in a guide. */
export interface Block {
  readonly language: string;
  /** The name under which a reader saves it. */
  readonly file: string | undefined;
  /** A program without which it cannot be run. */
  readonly needs: string | undefined;
  readonly code: string;
}

/** The blocks of a page in Markdown: what stands between fences, and what the first fence says of it. */
export const blocksOf = (page: string): readonly Block[] =>
  [...page.matchAll(/^```(\w+)([^\n]*)\n(.*?)^```$/gms)].map(([, language, info, code]) => ({
    language: language ?? '',
    file: attribute(info, 'file'),
    needs: attribute(info, 'needs'),
    code: code ?? '',
  }));

const attribute = (info = '', name: string): string | undefined =>
  new RegExp(`\\b${name}=(\\S+)`).exec(info)?.[1];

/** Between what one block and the next wrote. */
const CUT = '--- the next block ---';

/** What a reader types, from the first block to the last, in one shell; it ends where one of them fails. */
export const scriptOf = (shell: readonly Block[]): string =>
  ['set -euo pipefail', ...shell.map(({ code }) => `${code}echo '${CUT}'`), ''].join('\n');

/** What each block wrote. */
export const writtenBy = (output: string): readonly string[] =>
  output
    .split(`${CUT}\n`)
    .slice(0, -1)
    .map((text) => text.trim());
