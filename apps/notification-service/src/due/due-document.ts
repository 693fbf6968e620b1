import type { StoredValue } from '@mastery/ports';
import type { DueEntry } from './entry.ts';

/** A document holds so many messages at the most, so that working it off rewrites little. */
export const MAX_ENTRIES = 100;

/** A document of messages that are due in one minute. */
export interface DueDocument {
  readonly key: string;
  readonly entries: readonly DueEntry[];
  readonly etag: string;
}

/** Reads back what `storedEntries` wrote. */
export const dueDocument = (key: string, { value, etag }: StoredValue): DueDocument => ({
  key,
  entries: JSON.parse(value) as readonly DueEntry[],
  etag,
});

/** Entries as they are stored. */
export const storedEntries = (entries: readonly DueEntry[]): string => JSON.stringify(entries);

/** One that was emptied is closed: the reader went past it and does not come back. */
export const isClosed = ({ entries }: DueDocument): boolean => entries.length === 0;

/** How many more entries may be written into a document; one that is absent has all its room. */
export const roomIn = (document: DueDocument | undefined): number => {
  if (document === undefined) return MAX_ENTRIES;
  return isClosed(document) ? 0 : Math.max(0, MAX_ENTRIES - document.entries.length);
};
