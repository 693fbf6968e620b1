import type { Clock } from '@mastery/ports';
import type { Entry } from './entry.ts';
import { moved, withEntries } from './hashes.ts';
import type { Sealer } from './sealer.ts';
import {
  type OpenSegment,
  SEGMENT_MS,
  type Segment,
  numberAfter,
  segmentAfter,
  standsInPlaceOf,
} from './segment.ts';
import type { TrailStore } from './trail-store.ts';

/** A head that grows with every batch is full at this size, bytes. */
const FULL_BYTES = 64 * 1_024;
/** Within one batch a segment may become larger, but not larger than this, bytes. */
const MAX_BYTES = 256 * 1_024;

/** What appending needs. */
export interface AppendDeps {
  readonly trail: Pick<TrailStore, 'create' | 'full' | 'replaceHead'>;
  readonly sealer: Sealer;
  readonly clock: Clock;
}

/** A head in hand: what it holds, under which ETag it was read, and how large it was, bytes. */
export interface Head {
  readonly open: OpenSegment;
  /** Undefined when none is stored yet. */
  readonly etag: string | undefined;
  readonly bytes: number;
}

/**
 * Appends entries in log order: full segments first, each once, then the head that follows from them.
 * Whatever happens in between, doing it again with the same records comes to the same chain.
 * @throws StateWriteUnknown when somebody else wrote the head: read it again
 */
export const createAppend = (deps: AppendDeps) => {
  const { trail, sealer, clock } = deps;
  const close = createClose(deps);

  return async (head: Head, entries: readonly Entry[]): Promise<Segment> => {
    let { open } = head;
    let size = 0;
    for (const [index, stretch] of stretches(head, entries).entries()) {
      if (index > 0) open = await close(open);
      const fresh = stretch.entries.filter(({ offset }) => offset >= open.next);
      open = withEntries(open, fresh);
      size = stretch.bytes;
    }
    if (size >= FULL_BYTES) open = await close(open);
    const sealed = sealer.seal(open, clock.now());
    await trail.replaceHead(sealed, head.etag);
    return sealed;
  };
};

/**
 * Closes a full segment: it is written under its name, and a new one begins behind it. Where the name is taken by a
 * segment that continues the chain, that one counts: whoever wrote it died before the head could follow.
 */
export const createClose =
  ({ trail, sealer, clock }: AppendDeps) =>
  async (full: OpenSegment): Promise<OpenSegment> => {
    for (let open = full; ;) {
      const sealed = sealer.seal(open, clock.now());
      if (await trail.create(sealed)) return segmentAfter(sealed);
      const found = await trail.full(open, open.segment);
      if (found.kind === 'sealed' && standsInPlaceOf(found.segment, open)) {
        return moved(segmentAfter(found.segment), open.entries);
      }
      open = moved({ ...open, segment: numberAfter(open.segment), entries: [] }, open.entries);
    }
  };

interface Stretch {
  readonly entries: Entry[];
  /** With what the segment has already. */
  bytes: number;
  /** When the first entry of the segment was recorded, milliseconds since the epoch. */
  since: number;
}

/** Entries in stretches, one for each segment that they fill; the first goes on with the head. */
const stretches = (
  { open, bytes }: Pick<Head, 'open' | 'bytes'>,
  entries: readonly Entry[],
): readonly Stretch[] => {
  const since = timeOf(open.entries[0] ?? entries[0]);
  let stretch: Stretch = { entries: [], bytes, since };
  const all = [stretch];
  for (const entry of entries) {
    const [own, at] = [JSON.stringify(entry).length, timeOf(entry)];
    if (stretch.bytes + own > MAX_BYTES || at - stretch.since > SEGMENT_MS) {
      stretch = { entries: [], bytes: 0, since: at };
      all.push(stretch);
    }
    stretch.entries.push(entry);
    stretch.bytes += own;
  }
  return all;
};

const timeOf = (entry: Entry | undefined): number => Date.parse(entry?.recorded_at ?? '');
