import { z } from 'zod';
import type { Bounds } from './newest-first.ts';

const stored = z.array(z.int().min(0)).max(10_000);

/** Where a page ended, for whoever asks for the next one: opaque. */
export const toCursor = (bounds: Bounds): string =>
  Buffer.from(JSON.stringify(bounds)).toString('base64url');

/** Where to go on, or null for what was never a cursor of ours. */
export const fromCursor = (cursor: string): Bounds | null => {
  try {
    const text = Buffer.from(cursor, 'base64url').toString('utf8');
    return stored.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};
