import type { Entry } from '../chain/entry.ts';
import { unbound, withEntries } from '../chain/hashes.ts';
import type { Segment } from '../chain/segment.ts';
import { PLACE, type TrailWorld, sealer } from './trail-world.ts';

const keyOf = (segment: string) => `audit:${PLACE.topic}:${PLACE.partition}:${segment}`;

/** The stored segments of the chain, from its beginning on. */
export const segmentsOf = (world: TrailWorld): readonly Segment[] => {
  const segments: Segment[] = [];
  for (let name: string | undefined = 'head'; name !== undefined;) {
    const segment = world.redis.read(keyOf(name)) as Segment;
    segments.unshift(segment);
    name = segment.previous?.segment;
  }
  return segments;
};

/** Writes another past, as somebody can who has store and key: from the first change on everything is bound and sealed anew. */
export const forge = (world: TrailWorld, change: (entries: readonly Entry[]) => Entry[]): void => {
  let before: Segment | null = null;
  const segments = segmentsOf(world);
  for (const segment of segments) {
    const { segment: name, seal, kept_until } = before ?? { ...segment.previous };
    const previous =
      name === undefined || seal === undefined || kept_until === undefined
        ? null
        : { segment: name, seal, kept_until };
    const entriesBefore: number =
      before === null ? segment.entries_before : before.entries_before + before.entries.length;
    const start = { ...segment, previous, entries_before: entriesBefore, entries: [] };
    const bound = withEntries(start, change(segment.entries.map(unbound)));
    before = sealer.seal({ ...bound, next: segment.next }, Date.parse(segment.written_at));
    world.redis.put(keyOf(segment === segments.at(-1) ? 'head' : before.segment), before);
  }
  // Whoever saw the chain before remembers how long it was.
  world.restart();
};
