/** One instruction of a Dockerfile, its continued lines joined. */
export interface Instruction {
  readonly keyword: string;
  readonly rest: string;
}

/** Reads a Dockerfile as far as ours go: no here-documents, no escapes but the line's. */
export const readDockerfile = (text: string): readonly Instruction[] =>
  text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, keyword = '', rest = ''] = /^(\w+)\s*(.*)$/.exec(line) ?? [];
      return { keyword: keyword.toUpperCase(), rest };
    });

/** The instructions of the last stage: the image itself. */
export const lastStage = (instructions: readonly Instruction[]): readonly Instruction[] =>
  instructions.slice(instructions.findLastIndex(({ keyword }) => keyword === 'FROM'));

/** What every instruction of one kind says. */
export const allOf = (instructions: readonly Instruction[], wanted: string): readonly string[] =>
  instructions.filter(({ keyword }) => keyword === wanted).map(({ rest }) => rest);

/** The variables that ENV sets, in the short form without quotes that ours have. */
export const environmentOf = (
  instructions: readonly Instruction[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    allOf(instructions, 'ENV')
      .flatMap((rest) => rest.trim().split(/\s+/))
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
