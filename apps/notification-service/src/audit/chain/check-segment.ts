import type { TrailFinding } from '@mastery/api-schemas';
import { entryHash, startHash, unbound } from './hashes.ts';
import type { Sealer } from './sealer.ts';
import type { Link, Segment } from './segment.ts';

/** What is wrong with a segment, without where it stands. */
export type Problem = Pick<TrailFinding, 'offset' | 'kind' | 'detail'>;

/**
 * Everything that does not fit in a segment: each entry whose hash does not follow, the seal, and the link by which
 * the segment after it knows it.
 * @param link null for a head, which nothing refers to
 */
export const checkSegment = (
  segment: Segment,
  sealer: Pick<Sealer, 'verdict'>,
  link: Link | null,
): readonly Problem[] => [
  ...brokenEntries(segment),
  ...brokenSeal(segment, sealer),
  ...brokenLink(segment, link),
];

const brokenEntries = (segment: Segment): readonly Problem[] => {
  let before = startHash(segment);
  return segment.entries.flatMap((entry): readonly Problem[] => {
    const follows = entryHash(before, unbound(entry)) === entry.hash;
    // From here on as it says itself: so the next one shows whether it was changed, too.
    before = entry.hash;
    if (follows) return [];
    const detail = 'the entry, or what stood before it, is not what was written';
    return [{ kind: 'entry', offset: entry.offset, detail }];
  });
};

const brokenSeal = (segment: Segment, sealer: Pick<Sealer, 'verdict'>): readonly Problem[] => {
  switch (sealer.verdict(segment)) {
    case 'fits':
      return [];
    case 'broken':
      return [{ kind: 'seal', offset: null, detail: 'the seal does not fit what it closes' }];
    case 'unknown-key':
      return [{ kind: 'unknown-key', offset: null, detail: `AUDIT_KEYS has no ${segment.key}` }];
  }
};

const brokenLink = (segment: Segment, link: Link | null): readonly Problem[] =>
  link === null || (link.seal === segment.seal && link.kept_until === segment.kept_until)
    ? []
    : [{ kind: 'link', offset: null, detail: 'the segment behind it followed another one' }];
