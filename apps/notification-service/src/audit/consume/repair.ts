import type { Clock } from '@mastery/ports';
import { type AppendDeps, type Head, createClose } from '../chain/append.ts';
import { parseSegment } from '../chain/parse-segment.ts';
import {
  type Link,
  type OpenSegment,
  type Segment,
  beginChain,
  numberAfter,
  segmentAfter,
} from '../chain/segment.ts';
import type { Found, Place, TrailStore } from '../chain/trail-store.ts';
import type { AuditEvents } from './audit-events.ts';

/** What repairing needs. */
export interface RepairDeps extends AppendDeps {
  readonly trail: TrailStore;
  readonly clock: Clock;
  readonly events: AuditEvents;
}

/**
 * Puts a head aside that was tampered with, and begins another one behind the last full segment: what the head held is
 * read from the log again.
 * @param known the link that the head had when we wrote it, if we did
 * @param start where the log begins, for a chain of which nothing else is left
 * @returns the offset at which the chain goes on
 */
export const repairHead = async (
  deps: RepairDeps,
  place: Place,
  broken: Extract<Found, { kind: 'broken' }>,
  { known, start }: { readonly known: Link | null; readonly start: number },
): Promise<number> => {
  const { trail, sealer, clock, events } = deps;
  const claimed = parseSegment(broken.text);
  events.headBroken(place);
  const aside = { ...place, segment: claimed?.segment ?? `${clock.now()}-0` };
  const last =
    (await lastFull(trail, place, claimed?.previous)) ?? (await lastFull(trail, place, known));
  await trail.putAside(aside, broken.text);
  const open =
    last === null
      ? beginChain(place, clock.now(), start)
      : segmentAfter(last, nameBehind(last, aside.segment));
  await trail.replaceHead(sealer.seal(open, clock.now()), broken.etag);
  return open.next;
};

/** The topic was made again: closes the old chain, and begins a new one that is linked to it. */
export const beginBehind = async (
  deps: RepairDeps,
  { open: old, etag }: Head,
  start: number,
): Promise<void> => {
  const { sealer, clock, trail } = deps;
  const after = await createClose(deps)(old);
  const begun = beginChain(old, clock.now(), start);
  const open: OpenSegment = {
    ...begun,
    previous: after.previous,
    entries_before: after.entries_before,
  };
  await trail.replaceHead(sealer.seal(open, clock.now()), etag);
};

/** The newest full segment from a link on. What the link says need not be true: only seals count. */
const lastFull = async (
  trail: Pick<TrailStore, 'full'>,
  place: Place,
  link: Link | null | undefined,
): Promise<Segment | null> => {
  if (link === null || link === undefined) return null;
  const first = await trail.full(place, link.segment);
  if (first.kind !== 'sealed') return null;
  for (let last = first.segment; ;) {
    const found = await trail.full(place, numberAfter(last.segment));
    const continues = found.kind === 'sealed' && found.segment.previous?.seal === last.seal;
    if (!continues) return last;
    last = found.segment;
  }
};

/** The number after the segment's, or after the one put aside if that is where it would be. */
const nameBehind = (last: Segment, aside: string): string => {
  const next = numberAfter(last.segment);
  return next === aside ? numberAfter(next) : next;
};
