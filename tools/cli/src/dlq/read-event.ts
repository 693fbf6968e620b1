import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';

/** Reads the event to send in a dead letter's place. */
export const readEvent = async (
  file: string,
): Promise<
  { readonly body: { readonly event?: Record<string, unknown> } } | { readonly problem: string }
> => {
  try {
    const json = file === '-' ? await text(process.stdin) : await readFile(file, 'utf8');
    return { body: { event: JSON.parse(json) as Record<string, unknown> } };
  } catch (error) {
    return { problem: `${file} cannot be read as JSON: ${(error as Error).message}` };
  }
};
