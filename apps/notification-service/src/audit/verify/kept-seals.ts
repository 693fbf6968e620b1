import type { TrailHead } from '@mastery/api-schemas';
import type { Problem } from '../chain/check-segment.ts';
import { lastHash, moved } from '../chain/hashes.ts';
import { type Segment, chainOf, entriesUpTo, isBefore, linkBackwards } from '../chain/segment.ts';
import type { Step } from './walk.ts';

/**
 * Whether a head that was kept elsewhere is to be found at this step. On the way from the head to the beginning each falls
 * to exactly one: the oldest segment that is not before it, else the head.
 */
export const fallsTo = (
  { topic, partition, link }: Pick<Step, 'topic' | 'partition' | 'link'>,
  segment: Segment | null,
  kept: TrailHead,
): boolean => {
  const before = segment && linkBackwards(segment);
  return (
    kept.topic === topic &&
    kept.partition === partition &&
    (link === null || !isBefore(link.segment, kept.segment)) &&
    (before === null || isBefore(before.segment, kept.segment))
  );
};

/**
 * Whether the chain still leads back to a head that was kept: its entries, bound as that head bound them, come to the
 * hash that it had. What was bound otherwise since without being changed, as after a repair, thus fits.
 * @param behind the segment after this one: where a process died, it may hold what that head held
 */
export const leadsBackTo = (kept: TrailHead, at: Segment, behind: Segment | null): boolean => {
  const isOfThisLog = behind !== null && chainOf(behind.segment) === chainOf(at.segment);
  const entries = [...at.entries, ...(isOfThisLog ? behind.entries : [])];
  const again = moved(
    { ...at, segment: kept.segment, entries: [] },
    entries.filter(({ offset }) => offset < kept.next_offset),
  );
  return entriesUpTo(again) === kept.entries && lastHash(again) === kept.hash;
};

/** What a kept head says that the chain does not lead back to. */
export const rewritten = ({ segment, entries, next_offset: next, written_at: at }: TrailHead) =>
  ({
    ...{ kind: 'rewritten', offset: null },
    detail: `as of ${at} it had ${entries} entries, up to offset ${next} in segment ${segment}, which it does not lead back to`,
  }) as const satisfies Problem;
