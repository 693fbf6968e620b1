import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Entry } from '../chain/entry.ts';
import { withEntries } from '../chain/hashes.ts';
import { beginChain } from '../chain/segment.ts';
import { PLACE } from '../testing/trail-world.ts';
import { createLogComparison } from './log-comparison.ts';

const entryAt = (offset: number, sha256 = 'as it was'): Entry => ({
  ...{ offset, recorded_at: '2026-03-10T12:00:00.000Z' },
  ...{ kind: 'unreadable', bytes: 1, sha256 },
});
const chained = (entries: readonly Entry[]) =>
  withEntries(beginChain(PLACE, 0, 0), entries).entries;

const compare = (trail: readonly Entry[], log: readonly Entry[], start = 0) => {
  const comparison = createLogComparison(chained(trail));
  for (const entry of log) comparison.record(entry);
  return comparison.end(start).map(({ kind, offset }) => ({ kind, offset }));
};

/** A log, with offsets that are no record's, and one of its records. */
const logAndOne = fc
  .uniqueArray(fc.nat(60), { minLength: 2, maxLength: 20 })
  .map((offsets) => offsets.toSorted((a, b) => a - b).map((offset) => entryAt(offset)))
  .chain((log) => fc.tuple(fc.constant(log), fc.nat(log.length - 1)));

describe('a stretch of the trail beside the log', () => {
  it('is as the log says when nobody changed either', () => {
    fc.assert(fc.property(logAndOne, ([log]) => expect(compare(log, log)).toEqual([])));
  });

  it('shows the one entry that is missing', () => {
    const law = ([log, at]: [Entry[], number]) => {
      const { offset } = log[at]!;
      expect(compare(log.toSpliced(at, 1), log)).toEqual([{ kind: 'not-in-trail', offset }]);
    };
    fc.assert(fc.property(logAndOne, law));
  });

  it('shows the one entry of which the log knows nothing', () => {
    const law = ([log, at]: [Entry[], number]) => {
      const { offset } = log[at]!;
      expect(compare(log, log.toSpliced(at, 1))).toEqual([{ kind: 'not-in-log', offset }]);
    };
    fc.assert(fc.property(logAndOne, law));
  });

  it('shows the one entry that says something else', () => {
    const law = ([log, at]: [Entry[], number]) => {
      const { offset } = log[at]!;
      const trail = log.with(at, entryAt(offset, 'otherwise'));
      expect(compare(trail, log)).toEqual([{ kind: 'unlike-log', offset }]);
    };
    fc.assert(fc.property(logAndOne, law));
  });

  it('shows an entry that stands there twice, and entries that changed places', () => {
    const law = ([log, at]: [Entry[], number]) => {
      const twice = log.toSpliced(at, 0, log[at]!);
      expect(compare(twice, log)).toEqual([{ kind: 'not-in-log', offset: log[at]!.offset }]);
      const turned = log.toReversed();
      expect(compare(turned, log).length).toBeGreaterThan(0);
    };
    fc.assert(fc.property(logAndOne, law));
  });

  it('is not judged by what retention has taken from the log', () => {
    const law = ([log, at]: [Entry[], number]) =>
      expect(compare(log, log.slice(at), log[at]!.offset)).toEqual([]);
    fc.assert(fc.property(logAndOne, law));
  });

  it('is not read further when nearly nothing fits', () => {
    const comparison = createLogComparison([]);
    let read = 0;
    while (!comparison.isFull()) comparison.record(entryAt(read++));
    expect(comparison.end(0)).toHaveLength(read);
    expect(read).toBe(1_000);
  });
});
