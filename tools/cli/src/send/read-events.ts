import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';

/** Events of a file, not looked into: the gateway is the one that says what is wrong with them. */
export type EventsRead =
  | { readonly events: readonly unknown[] }
  /** For whoever wrote the file: where it is not JSON. */
  | { readonly problem: string };

/** Reads an event, an array of events, or one event a line. @param file `-` is standard input */
export const readEvents = async (file: string): Promise<EventsRead> => {
  try {
    return parseEvents(
      file,
      file === '-' ? await text(process.stdin) : await readFile(file, 'utf8'),
    );
  } catch (error) {
    return { problem: `${file} cannot be read: ${(error as Error).message}` };
  }
};

/** @param file its name, for what is wrong with it */
export const parseEvents = (file: string, content: string): EventsRead => {
  const whole = parsed(content);
  if ('value' in whole) {
    return { events: Array.isArray(whole.value) ? (whole.value as unknown[]) : [whole.value] };
  }
  const lines = content.split('\n');
  const events: unknown[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const each = parsed(line);
    if ('problem' in each) {
      // A file that is no list of lines either is better told of as a whole.
      const isList = events.length > 0;
      return {
        problem: isList ? `${file}, line ${at + 1}: ${each.problem}` : `${file}: ${whole.problem}`,
      };
    }
    events.push(each.value);
  }
  return events.length === 0 ? { problem: `${file} has no event` } : { events };
};

const parsed = (json: string): { readonly value: unknown } | { readonly problem: string } => {
  try {
    return { value: JSON.parse(json) as unknown };
  } catch (error) {
    return { problem: (error as Error).message };
  }
};
