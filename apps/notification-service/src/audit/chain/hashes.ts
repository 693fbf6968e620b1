import { hash } from 'node:crypto';
import type { ChainedEntry, Entry } from './entry.ts';
import type { OpenSegment, SegmentStart } from './segment.ts';

const sha256 = (text: string): string => hash('sha256', text, 'base64url');

/** The hash from which a segment's entries go on: it binds them to their place. */
export const startHash = (start: SegmentStart): string => {
  const { previous, ...own } = start;
  const link = previous && [previous.segment, previous.seal, previous.kept_until];
  return sha256(
    JSON.stringify([
      ...[own.version, own.topic, own.partition, own.segment],
      ...[link, own.from, own.entries_before],
    ]),
  );
};

/** The hash of an entry: over the one before it and its JSON, in the order of its fields. */
export const entryHash = (before: string, entry: Entry): string =>
  sha256(before + JSON.stringify(entry));

/** The last hash of a segment. */
export const lastHash = (segment: OpenSegment): string =>
  segment.entries.at(-1)?.hash ?? startHash(segment);

/** An entry as it was before it was bound. */
export const unbound = (chained: ChainedEntry): Entry => {
  const entry: Entry & { hash?: string } = { ...chained };
  delete entry.hash;
  return entry;
};

/** A segment with these entries behind those that it has; the chain goes on behind the last of them. */
export const withEntries = (open: OpenSegment, entries: readonly Entry[]): OpenSegment => {
  let before = lastHash(open);
  const chained = entries.map((entry): ChainedEntry => {
    before = entryHash(before, entry);
    return { ...entry, hash: before };
  });
  const next = (entries.at(-1)?.offset ?? open.next - 1) + 1;
  return { ...open, entries: [...open.entries, ...chained], next };
};

/** The same entries, as far as they lie at or behind where it begins, bound to another place. */
export const moved = (to: OpenSegment, entries: readonly ChainedEntry[]): OpenSegment =>
  withEntries(to, entries.filter(({ offset }) => offset >= to.from).map(unbound));
