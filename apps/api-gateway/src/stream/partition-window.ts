import type { ResultRecord } from './result-record.ts';

/** The newest stretch of a partition in memory, without a hole, so that most who come back need no read of the log. */
export interface PartitionWindow {
  /** The first offset that is here. */
  start(): number;
  /** The offset after the last one that is here. */
  next(): number;
  /** What comes after `next`, up to, not including, `to`; drops the oldest beyond the bound. */
  append(records: readonly ResultRecord[], to: number): void;
  /** What comes before `start`, from this offset on. */
  prepend(records: readonly ResultRecord[], from: number): void;
  /** Forgets everything and goes on here. */
  restart(at: number): void;
  /** The records from this offset on, in log order. */
  since(offset: number): readonly ResultRecord[];
  /** Drops nothing until released: somebody is about to read what is being fetched. */
  hold(): () => void;
}

interface Stretch {
  readonly to: number;
  readonly bytes: number;
  readonly records: readonly ResultRecord[];
}

/** An empty window at an offset that keeps about `maxBytes`. */
export const createPartitionWindow = (at: number, maxBytes: number): PartitionWindow => {
  let stretches: Stretch[] = [];
  let [start, next, bytes, holders] = [at, at, 0, 0];

  const stretch = (records: readonly ResultRecord[], to: number): Stretch => {
    const size = records.reduce((sum, each) => sum + each.bytes, 0);
    bytes += size;
    return { to, bytes: size, records };
  };
  const trim = () => {
    while (holders === 0 && bytes > maxBytes && stretches.length > 1) {
      const oldest = stretches.shift();
      if (oldest === undefined) return;
      bytes -= oldest.bytes;
      start = oldest.to;
    }
  };

  return {
    start: () => start,
    next: () => next,
    append: (records, to) => {
      stretches.push(stretch(records, to));
      next = to;
      trim();
    },
    prepend: (records, from) => {
      stretches.unshift(stretch(records, start));
      start = from;
    },
    restart: (where) => {
      stretches = [];
      [start, next, bytes] = [where, where, 0];
    },
    since: (offset) =>
      stretches
        .filter(({ to }) => to > offset)
        .flatMap(({ records }) => records.filter((each) => each.offset >= offset)),
    hold: () => {
      holders += 1;
      return () => {
        holders -= 1;
        trim();
      };
    },
  };
};
