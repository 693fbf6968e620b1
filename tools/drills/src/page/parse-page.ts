/** One piece of a procedure, in the order of the page. */
export interface Block {
  /**
   * `step`: what the reader types, run as written. `cluster`: needs a cluster, so it is not run here. `situation`:
   * hidden from the reader, makes what the page is about.
   */
  readonly kind: 'step' | 'cluster' | 'situation';
  readonly code: string;
  /** Of the page, from 1: where its code begins. */
  readonly line: number;
}

const FENCE =
  /^```sh(?<cluster> cluster)?\n(?<step>[\s\S]*?)^```$|^<!-- drill\n(?<situation>[\s\S]*?)^-->$/gm;

/**
 * What a procedure says to type: fenced blocks of `sh` are steps, of `sh cluster` need a cluster, and comments that
 * begin with `drill` are situations. Everything else is prose.
 */
export const parsePage = (markdown: string): readonly Block[] =>
  [...markdown.matchAll(FENCE)].map((match) => {
    const { cluster, step, situation } = match.groups ?? {};
    const line = markdown.slice(0, match.index).split('\n').length + 1;
    if (situation !== undefined) return { kind: 'situation', code: situation, line };
    return { kind: cluster === undefined ? 'step' : 'cluster', code: step ?? '', line };
  });

/** What is run of a page, in its order. */
export const runBlocks = (blocks: readonly Block[]): readonly Block[] =>
  blocks.filter(({ kind }) => kind !== 'cluster');
