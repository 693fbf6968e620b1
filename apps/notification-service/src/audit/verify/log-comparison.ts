import type { Problem } from '../chain/check-segment.ts';
import type { ChainedEntry, Entry } from '../chain/entry.ts';
import { unbound } from '../chain/hashes.ts';

/** More than that says nothing more. */
const MOST = 1_000;

/** A problem whose offset is known. */
export type OffsetProblem = Problem & { readonly offset: number };

/** A stretch of a chain beside the same stretch of its log. */
export interface LogComparison {
  /** The entry that the next record makes; in log order. */
  record(entry: Entry): void;
  /** Whether so much differs that reading on says nothing more. */
  isFull(): boolean;
  /**
   * What differs, by offset.
   * @param start the first offset that the log still has
   */
  end(start: number): readonly OffsetProblem[];
}

/** Compares a stretch of a chain with what its log says; the order of entries must be that of the log. */
export const createLogComparison = (entries: readonly ChainedEntry[]): LogComparison => {
  const problems: OffsetProblem[] = [];
  const left = new Map<number, ChainedEntry>();
  let last = -1;
  for (const entry of entries) {
    if (entry.offset > last) left.set(entry.offset, entry);
    else problems.push(notInLog(entry, 'the entry stands behind one of a later record'));
    last = Math.max(last, entry.offset);
  }
  let read = -1;
  const isFull = () => problems.length >= MOST;

  return {
    record: (entry) => {
      const { offset } = entry;
      const kept = left.get(offset);
      left.delete(offset);
      read = offset;
      if (kept === undefined) {
        const detail = 'the log has a record of which the trail has no entry';
        problems.push({ kind: 'not-in-trail', offset, detail });
      } else if (JSON.stringify(unbound(kept)) !== JSON.stringify(entry)) {
        problems.push({ kind: 'unlike-log', offset, detail: 'the record says something else' });
      }
    },
    isFull,
    end: (start) => {
      const judged = [...left.values()].filter(
        ({ offset }) => offset >= start && (!isFull() || offset < read),
      );
      const strange = judged.map((entry) => notInLog(entry, 'the log has no such record'));
      return [...problems, ...strange].toSorted((one, other) => one.offset - other.offset);
    },
  };
};

const notInLog = ({ offset }: Entry, detail: string): OffsetProblem => ({
  ...{ kind: 'not-in-log', offset, detail },
});
