/** A file to be written, its path seen from the work tree's folder. */
export interface GeneratedFile {
  readonly path: string;
  readonly content: string;
}

/** Files as the sources would have them, or why the sources may not be as they are. */
export type Generated =
  | { readonly outcome: 'generated'; readonly files: readonly GeneratedFile[] }
  | { readonly outcome: 'refused'; readonly reasons: readonly string[] };

/** Makes committed files from the sources. */
export type Generator = () => Generated | Promise<Generated>;

/** JSON as it is committed. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
