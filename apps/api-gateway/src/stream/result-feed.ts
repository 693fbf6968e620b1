import { TOPIC, partitionOfKey } from '@mastery/event-schemas';
import type { EventLogReader, LogRecord, Logger } from '@mastery/ports';
import type { Positions } from './event-id.ts';
import { type PartitionFeed, createPartitionFeed } from './partition-feed.ts';
import { type ResultRecord, resultRecord } from './result-record.ts';

/** What the feed is made of. */
export interface ResultFeedDeps {
  readonly reader: Pick<EventLogReader, 'ranges' | 'read'>;
  readonly log: Logger;
  /** Of results that are kept in memory for those who come back, all partitions together, about. */
  readonly memoryBytes: number;
  readonly onRecords: (records: readonly ResultRecord[]) => void;
  readonly onGap: (partition: number) => void;
  /** Students may lie on other partitions now: positions of before mean nothing any more. */
  readonly onRepartitioned: () => void;
  /** How often it is looked where the log ends, milliseconds; 2,500 unless given. */
  readonly lookMs?: number;
}

/** All results, each partition in its order, from one consumer. */
export interface ResultFeed {
  /** Resolves once it is known where each partition ends. */
  readonly ready: Promise<void>;
  /** What the consumer got of one partition. */
  take(partition: number, records: readonly LogRecord[]): void;
  /** Of each partition what comes next: all before has been told. */
  next(): Positions;
  partitionOf(studentId: string): number;
  partition(partition: number): PartitionFeed;
  close(): void;
}

const LOOK_MS = 2_500;
/** Less is of no use to those who come back. */
const MIN_PARTITION_BYTES = 1_024 * 1_024;

/**
 * Follows the results by their offsets alone. A consumer without committed offsets begins at the end wherever it
 * loses its place, so what it missed is read beside it: whenever a record comes too early, or the log has an end
 * that nothing came for.
 */
export const createResultFeed = (deps: ResultFeedDeps): ResultFeed => {
  const { reader, log, lookMs = LOOK_MS } = deps;
  let feeds: readonly PartitionFeed[] = [];
  const { promise: ready, resolve: isReady } = Promise.withResolvers<undefined>();

  const begin = (ends: readonly number[]) => {
    const maxBytes = Math.max(MIN_PARTITION_BYTES, deps.memoryBytes / ends.length);
    feeds = ends.map((at, partition) =>
      createPartitionFeed({
        ...{ partition, at, maxBytes, log, read: (part) => reader.read(part) },
        onRecords: deps.onRecords,
        onGap: () => deps.onGap(partition),
      }),
    );
    isReady(undefined);
  };
  const look = async () => {
    const ends = (await reader.ranges(TOPIC.results)).map(({ end }) => Number(end));
    if (ends.length === feeds.length) {
      feeds.forEach((feed, partition) => feed.endsAt(ends[partition] ?? 0));
      return;
    }
    const hadOthers = feeds.length > 0;
    begin(ends);
    if (hadOthers) deps.onRepartitioned();
  };
  let looking = false;
  const lookAgain = () => {
    if (looking) return;
    looking = true;
    look()
      .catch((error: unknown) => log.debug({ error }, 'where the results end is not known'))
      .finally(() => (looking = false));
  };
  lookAgain();
  const timer = setInterval(lookAgain, lookMs).unref();

  return {
    ready,
    take: (partition, records) => feeds[partition]?.take(records.map(resultRecord)),
    next: () => feeds.map(({ window }) => window.next()),
    partitionOf: (studentId) => partitionOfKey(Buffer.from(studentId), feeds.length),
    partition: (partition) => {
      const feed = feeds[partition];
      if (feed === undefined) throw new Error(`the results have no partition ${partition}`);
      return feed;
    },
    close: () => clearInterval(timer),
  };
};
