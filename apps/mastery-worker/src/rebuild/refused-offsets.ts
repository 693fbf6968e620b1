import { DLQ_HEADER, TOPIC } from '@mastery/event-schemas';
import type { EventLogReader, LogRecord } from '@mastery/ports';

/** Records that must not be applied, by offset, and when that was known: broker time, milliseconds. */
export type Refused = ReadonlyMap<number, number>;

/**
 * Offsets of `mastery.requests`, by partition, whose records stand on `mastery.dlq` (30 days): what was
 * dead-lettered must not be applied by a rebuild, even where the defect behind it is mended. It has
 * its replay.
 */
export const refusedOffsets = async (
  reader: EventLogReader,
): Promise<ReadonlyMap<number, Refused>> => {
  const refused = new Map<number, Map<number, number>>();
  const ranges = await reader.ranges(TOPIC.dlq);
  for (const [partition, { start, end }] of ranges.entries()) {
    const part = { topic: TOPIC.dlq, partition, from: start, to: end };
    for await (const records of reader.read(part)) {
      for (const letter of records) {
        const source = sourceOf(letter);
        if (source === null) continue;
        const offsets = refused.get(source.partition) ?? new Map<number, number>();
        refused.set(source.partition, offsets.set(source.offset, letter.timestamp));
      }
    }
  }
  return refused;
};

/** Brokers' clocks differ by less than this, milliseconds. */
const CLOCKS_DIFFER_MS = 60_000;

/** Whether a record is refused. A letter from before it is about another record: the topic was made again. */
export const isRefused = (refused: Refused, { timestamp }: LogRecord, offset: number): boolean => {
  const known = refused.get(offset);
  return known !== undefined && known > timestamp - CLOCKS_DIFFER_MS;
};

const sourceOf = ({ headers }: LogRecord) => {
  const text = (name: string) => headers[name]?.toString('utf8') ?? '';
  if (text(DLQ_HEADER.sourceTopic) !== TOPIC.requests) return null;
  return {
    partition: Number(text(DLQ_HEADER.sourcePartition)),
    offset: Number(text(DLQ_HEADER.sourceOffset)),
  };
};
