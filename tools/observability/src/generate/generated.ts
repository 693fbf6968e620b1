/** Files as the sources would have them; what tools/contracts writes and checks. */
export interface Generated {
  readonly outcome: 'generated';
  readonly files: readonly { readonly path: string; readonly content: string }[];
}

/** One generated file, its path seen from the work tree's folder. */
export const generatedFile = (path: string, content: string): Generated => ({
  outcome: 'generated',
  files: [{ path, content }],
});

/** JSON as it is committed. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
