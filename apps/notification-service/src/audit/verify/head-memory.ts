import type { TrailHead } from '@mastery/api-schemas';
import type { Place } from '../chain/trail-store.ts';
import type { Problem } from '../chain/check-segment.ts';

/** The heads that this process has seen: a chain that is shorter than it was shows. */
export interface HeadMemory {
  /** What is known before a head is read, and the comparison with what was read then. */
  expecting(place: Place): (found: TrailHead | null) => readonly Problem[];
}

/** Remembers the longest head of each chain, from the start of the process on. */
export const createHeadMemory = (): HeadMemory => {
  const seen = new Map<string, number>();
  return {
    expecting: ({ topic, partition }) => {
      const name = `${topic}/${partition}`;
      const before = seen.get(name) ?? 0;
      return (found) => {
        const entries = found?.entries ?? 0;
        seen.set(name, Math.max(entries, seen.get(name) ?? 0));
        if (entries >= before) return [];
        const detail = `the chain had ${before} entries and has ${entries}`;
        return [{ kind: 'missing', offset: null, detail }];
      };
    },
  };
};
