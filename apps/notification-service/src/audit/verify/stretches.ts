import type { ChainedEntry } from '../chain/entry.ts';
import { chainOf } from '../chain/segment.ts';
import type { Place } from '../chain/trail-store.ts';
import type { Step, Stepped } from './walk.ts';

/** What a walk passed of one chain, with the offsets that the log has for it. */
export interface Stretch extends Place {
  /** In the order of the chain. */
  readonly parts: Part[];
  /** The offset behind the last part. */
  readonly to: number;
}

interface Part {
  /** The segment's name; `head` for the one that grows. */
  readonly segment: string;
  /** The first offset that it answers for. */
  readonly from: number;
  readonly entries: readonly ChainedEntry[];
}

/** Collects what a walk passes, as far as it is of the log that Kafka has now. */
export const createStretches = () => {
  const all: Stretch[] = [];
  return {
    all,
    add: (step: Step, { segment }: Stepped): void => {
      if (segment === null) return;
      const { topic, partition, link, behind } = step;
      const { previous, entries, from, next } = segment;
      const newest = behind?.newest ?? chainOf(segment.segment);
      if (chainOf(segment.segment) !== newest) return;
      const isFirst = previous === null || chainOf(previous.segment) !== newest;
      // A chain begins where its log did: whatever lies before it was taken out.
      const part = { segment: link?.segment ?? 'head', from: isFirst ? 0 : from, entries };
      const last = all.at(-1);
      if (last?.topic === topic && last.partition === partition) last.parts.unshift(part);
      else all.push({ topic, partition, parts: [part], to: behind?.from ?? next });
    },
  };
};
