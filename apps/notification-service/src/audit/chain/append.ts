import type { Clock } from '@mastery/ports';
import type { Entry } from './entry.ts';
import { moved, withEntries } from './hashes.ts';
import type { Sealer } from './sealer.ts';
import {
  type OpenSegment,
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
/** A head whose first entry is as old is full, milliseconds: entries must not wait for others for ever. */
const FULL_MS = 86_400_000;

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
    let { open, bytes } = head;
    for (const part of parts(entries, bytes)) {
      open = withEntries(
        open,
        part.entries.filter(({ offset }) => offset >= open.next),
      );
      bytes += part.bytes;
      if (bytes < FULL_BYTES && !isOld(open, clock.now())) continue;
      open = await close(open);
      bytes = sizeOf(open.entries);
    }
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

interface Part {
  readonly entries: Entry[];
  bytes: number;
}

/** Entries in stretches, of which every one but the last fills a segment. @param bytes what the first one has already */
const parts = (entries: readonly Entry[], bytes: number): readonly Part[] => {
  let part: Part = { entries: [], bytes: 0 };
  const all = [part];
  let before = bytes;
  for (const entry of entries) {
    const own = sizeOf(entry);
    if (before + part.bytes + own > MAX_BYTES) {
      part = { entries: [], bytes: 0 };
      all.push(part);
      before = 0;
    }
    part.entries.push(entry);
    part.bytes += own;
  }
  return all;
};

const sizeOf = (value: unknown): number => JSON.stringify(value).length;

const isOld = ({ entries: [first] }: OpenSegment, now: number): boolean =>
  first !== undefined && Date.parse(first.recorded_at) < now - FULL_MS;
