import { LRUCache } from 'lru-cache';
import { cachedMasteryKey } from '@mastery/state-keys';
import type { MasteryEntry } from './mastery-entry.ts';

/** L1 as the customer draws it: 1,000 items. */
const MAX_ENTRIES = 1_000;
/** L1 as the customer draws it: 30 seconds, milliseconds. */
const TTL_MS = 30_000;

/** L1, the application layer: this process' own memory. */
export interface MemoryLayer {
  get(key: string): MasteryEntry | undefined;
  /** Fill only if newer. */
  fill(key: string, entry: MasteryEntry): void;
  evict(studentId: string): void;
  clear(): void;
}

/** Creates an empty L1. */
export const createMemoryLayer = (): MemoryLayer => {
  const entries = new LRUCache<string, MasteryEntry>({ max: MAX_ENTRIES, ttl: TTL_MS });
  return {
    get: (key) => entries.get(key),
    fill: (key, entry) => {
      const standing = entries.peek(key);
      if (standing === undefined || standing.revision <= entry.revision) entries.set(key, entry);
    },
    // Entries of single days count only beside the current one, so they go with it.
    evict: (studentId) => entries.delete(cachedMasteryKey(studentId)),
    clear: () => entries.clear(),
  };
};
