import { partitionOfKey } from '@mastery/event-schemas';
import type { LogRecord, NewRecord, Position } from '@mastery/ports';

/** The simulated broker's topics: append only, each record stamped when it arrives. */
export interface Broker {
  readonly createTopic: (topic: string, partitions: number) => void;
  readonly partitions: (topic: string) => number;
  /** Records of a topic, all partitions together. */
  readonly count: (topic: string) => number;
  /** @throws Error when there is no such topic */
  readonly records: (topic: string, partition: number) => readonly LogRecord[];
  /** @param partition where to, when it is not to follow from the key */
  readonly append: (topic: string, record: NewRecord, partition?: number) => Position;
  /** Calls once when the partition gets its next record; returns how to stop waiting. */
  readonly onNext: (topic: string, partition: number, run: () => void) => () => void;
  readonly isAway: () => boolean;
  readonly goAway: (ms: number) => void;
}

interface Partition {
  readonly records: LogRecord[];
  readonly waiting: Set<() => void>;
}

const NO_BYTES = new Uint8Array();

/** @param onAppend called with every record, after it is in the log */
export const createBroker = (now: () => number, onAppend: (record: LogRecord) => void): Broker => {
  const topics = new Map<string, readonly Partition[]>();
  let awayUntil = -Infinity;
  const partitionsOf = (topic: string) => {
    const partitions = topics.get(topic);
    if (partitions === undefined) throw new Error(`there is no topic ${topic}`);
    return partitions;
  };
  const find = (topic: string, partition: number): Partition => {
    const found = partitionsOf(topic)[partition];
    if (found === undefined) throw new Error(`there is no partition ${partition} of ${topic}`);
    return found;
  };
  return {
    createTopic: (topic, count) => {
      topics.set(
        topic,
        Array.from({ length: count }, () => ({ records: [], waiting: new Set() })),
      );
    },
    partitions: (topic) => partitionsOf(topic).length,
    count: (topic) => partitionsOf(topic).reduce((sum, { records }) => sum + records.length, 0),
    records: (topic, partition) => find(topic, partition).records,
    append: (topic, { key, value, headers }, given) => {
      const keyBytes = key === null ? null : Buffer.from(key);
      const count = partitionsOf(topic).length;
      const partition = given ?? partitionOfKey(keyBytes ?? NO_BYTES, count);
      const { records, waiting } = find(topic, partition);
      const record: LogRecord = {
        topic,
        partition,
        offset: String(records.length),
        key: keyBytes,
        value: value === null ? null : Buffer.from(value),
        timestamp: Math.floor(now()),
        headers: Object.fromEntries(
          Object.entries(headers).map(([name, content]) => [name, Buffer.from(content)]),
        ),
      };
      records.push(record);
      onAppend(record);
      const all = [...waiting];
      waiting.clear();
      for (const run of all) run();
      return { partition, offset: record.offset };
    },
    onNext: (topic, partition, run) => {
      const { waiting } = find(topic, partition);
      waiting.add(run);
      return () => waiting.delete(run);
    },
    isAway: () => awayUntil > now(),
    goAway: (ms) => {
      awayUntil = Math.max(awayUntil, now() + ms);
    },
  };
};
