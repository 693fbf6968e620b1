import type { ChainedEntry } from './entry.ts';

/** The segment before: its name, the seal that it had, and until when it must be there (RFC 3339 UTC). */
export interface Link {
  readonly segment: string;
  readonly seal: string;
  readonly kept_until: string;
}

/** The entries of a segment are from one day at the most: they are kept for a year, and go together. */
export const SEGMENT_MS = 86_400_000;

/** Where a segment stands. */
export interface SegmentStart {
  readonly version: 1;
  readonly topic: string;
  readonly partition: number;
  /** `{when the chain began, milliseconds since the epoch}-{number}`; numbers grow, and may skip. */
  readonly segment: string;
  readonly previous: Link | null;
  /** The offset at which it begins: where the one before it ended. */
  readonly from: number;
  /** Entries of the chain before this segment. */
  readonly entries_before: number;
}

/** A segment that still grows. */
export interface OpenSegment extends SegmentStart {
  readonly entries: readonly ChainedEntry[];
  /** The offset at which the chain goes on. */
  readonly next: number;
}

/** A segment as it is stored. */
export interface Segment extends OpenSegment {
  /** When it was written, RFC 3339 UTC. */
  readonly written_at: string;
  /** Until when it is kept once it is full, RFC 3339 UTC. */
  readonly kept_until: string;
  /** The name of the key that sealed it. */
  readonly key: string;
  readonly seal: string;
}

/** The first segment of a chain. @param at when it begins, milliseconds since the epoch */
export const beginChain = (
  { topic, partition }: Pick<SegmentStart, 'topic' | 'partition'>,
  at: number,
  from: number,
  previous: Segment | null = null,
): OpenSegment => ({
  version: 1,
  topic,
  partition,
  segment: `${at}-0`,
  previous: previous && linkTo(previous),
  from,
  entries_before: previous === null ? 0 : entriesUpTo(previous),
  entries: [],
  next: from,
});

/** The segment after a full one. @param name its name, where it is not the next number */
export const segmentAfter = (full: Segment, name = numberAfter(full.segment)): OpenSegment => ({
  ...beginChain(full, 0, full.next, full),
  segment: name,
});

/** The name with the next number. */
export const numberAfter = (name: string): string => {
  const [began = '', number = ''] = name.split('-');
  return `${began}-${Number(number) + 1}`;
};

/** The chain that a segment is of: with another log another one begins. */
export const chainOf = (segment: string): string => segment.slice(0, segment.indexOf('-'));

/**
 * The link that leads backwards; null at the beginning, and where it leads nowhere that lies before: following
 * it, somebody who tampered with it could let one go round in circles.
 */
export const linkBackwards = ({ segment, previous }: SegmentStart): Link | null =>
  previous !== null && isBefore(previous.segment, segment) ? previous : null;

/** Whether the segment of the first name lies before that of the second. */
export const isBefore = (name: string, other: string): boolean => {
  const [before = 0, earlier = 0] = name.split('-').map(Number);
  const [began = 0, number = 0] = other.split('-').map(Number);
  return before < began || (before === began && earlier < number);
};

/** Whether a segment that was found continues the chain at the very place of this open one. */
export const standsInPlaceOf = (found: Segment, open: OpenSegment): boolean =>
  found.segment === open.segment &&
  found.from === open.from &&
  found.previous?.seal === open.previous?.seal;

/** Entries of the chain up to the end of this segment. */
export const entriesUpTo = ({ entries_before: before, entries }: OpenSegment): number =>
  before + entries.length;

const linkTo = ({ segment, seal, kept_until }: Segment): Link => ({ segment, seal, kept_until });
