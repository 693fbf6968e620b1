import { z } from 'zod';
import type { Segment } from './segment.ts';

const link = z.object({ segment: z.string(), seal: z.string(), kept_until: z.iso.datetime() });

const segment = z.object({
  version: z.literal(1),
  topic: z.string(),
  partition: z.int(),
  segment: z.string().regex(/^\d+-\d+$/),
  previous: link.nullable(),
  from: z.int(),
  entries_before: z.int(),
  next: z.int(),
  written_at: z.iso.datetime(),
  kept_until: z.iso.datetime(),
  key: z.string(),
  seal: z.string(),
});

/**
 * A stored segment, null for what is none. Fields beside those that a segment has are nothing that anybody reads.
 * The entries stay as they were parsed: their hashes depend on the order of their fields.
 */
export const parseSegment = (text: string): Segment | null => {
  const json = parsed(text);
  const { success } = segment.safeParse(json);
  if (!success) return null;
  const { entries } = json as { readonly entries?: unknown };
  return Array.isArray(entries) && entries.every(isEntry) ? (json as Segment) : null;
};

const isEntry = (entry: unknown): boolean =>
  typeof entry === 'object' &&
  entry !== null &&
  'offset' in entry &&
  Number.isSafeInteger(entry.offset) &&
  'hash' in entry &&
  typeof entry.hash === 'string';

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
