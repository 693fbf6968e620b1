import type { Tree } from '@nx/devkit';

/** Something new in a file, beside what it is like. */
export interface Edit {
  readonly file: string;
  /** A line that stands there once, without the blanks around it. */
  readonly beside: string;
  readonly insert: string;
  /** Above that line unless told otherwise. */
  readonly where?: 'above' | 'below' | 'instead';
}

/**
 * Makes the edits, all or none.
 * @throws Error when a file, or the line in it, is not there once: the code has moved on, and the generator has to follow
 */
export const edit = (tree: Tree, edits: readonly Edit[]): void => {
  const changed = new Map<string, string>();
  for (const { file, beside, insert, where = 'above' } of edits) {
    const text = changed.get(file) ?? tree.read(file, 'utf8');
    if (text === null) throw new Error(`${file} is not there: mend the generator`);
    const lines = text.split('\n');
    const [at, ...more] = lines.flatMap((line, n) => (line.trim() === beside ? [n] : []));
    if (at === undefined || more.length > 0) {
      throw new Error(
        `${file}: "${beside}" stands there ${at === undefined ? 'no more' : 'more than once'}: mend the generator`,
      );
    }
    lines.splice(where === 'below' ? at + 1 : at, where === 'instead' ? 1 : 0, insert);
    changed.set(file, lines.join('\n'));
  }
  for (const [file, text] of changed) tree.write(file, text);
};

/** `lab.completed` or `lab-completed` as `labCompleted`. */
export const camel = (name: string): string =>
  name.replaceAll(/[.-](\w)/g, (_, letter: string) => letter.toUpperCase());

/** The same as `LabCompleted`. */
export const pascal = (name: string): string => {
  const first = camel(name);
  return first.charAt(0).toUpperCase() + first.slice(1);
};

/** @throws Error with what to do, unless the name is as it should be */
export const mustMatch = (what: string, name: string, pattern: RegExp, example: string): void => {
  if (!pattern.test(name)) throw new Error(`${what} is "${name}"; it has to be like ${example}`);
};

/** @throws Error when a file already speaks of it */
export const mustBeNew = (tree: Tree, file: string, text: string): void => {
  if (tree.read(file, 'utf8')?.includes(text) === true) {
    throw new Error(`${text} is there already: ${file}`);
  }
};
