import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** What a parser makes of a file's content: a value, or every reason why not. */
export type ParsedFile<Content> =
  | { readonly ok: true; readonly value: Content }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * A setting that names a JSON file and becomes what is in it. A file that cannot be read, and
 * whatever `parse` finds wrong in it, are problems of the configuration like any other.
 */
export const jsonFile = <Content>(parse: (json: unknown) => ParsedFile<Content>) =>
  z.string().transform((path, context): Content => {
    const read = readJson(path);
    const parsed = read.ok ? parse(read.value) : read;
    if (parsed.ok) return parsed.value;
    for (const message of parsed.problems) context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

const readJson = (path: string): ParsedFile<unknown> => {
  try {
    return { ok: true, value: JSON.parse(readFileSync(path, 'utf8')) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: [`must name a JSON file that can be read: ${reason}`] };
  }
};
