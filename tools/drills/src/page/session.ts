import type { Block } from './parse-page.ts';

const END = 'END_OF_WHAT_IS_TYPED';

/**
 * The commands of a page as one bash session that shows each block before it runs it, and ends at the first that
 * fails. What a block sets stays set for the next.
 */
export const sessionOf = (blocks: readonly Block[]): string =>
  ['set -euo pipefail', ...blocks.flatMap((block) => [show(block), block.code])].join('\n');

/** A block as it stands in the kept output. */
export const typed = ({ kind, code }: Block): string =>
  code
    .trimEnd()
    .split('\n')
    .map((line, at) => `${promptOf(kind, at)} ${line}`.trimEnd())
    .join('\n');

const promptOf = (kind: Block['kind'], at: number): string => {
  if (kind === 'situation') return '#';
  return at === 0 ? '$' : '>';
};

const show = (block: Block): string => `cat <<'${END}'\n\n${typed(block)}\n${END}`;
