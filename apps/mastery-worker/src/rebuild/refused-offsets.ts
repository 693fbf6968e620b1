import { DLQ_HEADER, TOPIC } from '@mastery/event-schemas';
import type { EventLogReader, LogRecord } from '@mastery/ports';

/**
 * Offsets of `mastery.requests`, by partition, whose records stand on `mastery.dlq` (30 days): what was
 * dead-lettered must not be applied by a rebuild, even where the defect behind it is mended. It has
 * its replay.
 */
export const refusedOffsets = async (
  reader: EventLogReader,
): Promise<ReadonlyMap<number, ReadonlySet<number>>> => {
  const refused = new Map<number, Set<number>>();
  const ranges = await reader.ranges(TOPIC.dlq);
  for (const [partition, { start, end }] of ranges.entries()) {
    const part = { topic: TOPIC.dlq, partition, from: start, to: end };
    for await (const records of reader.read(part)) {
      for (const letter of records) {
        const source = sourceOf(letter);
        if (source === null) continue;
        const offsets = refused.get(source.partition) ?? new Set<number>();
        refused.set(source.partition, offsets.add(source.offset));
      }
    }
  }
  return refused;
};

const sourceOf = ({ headers }: LogRecord) => {
  const text = (name: string) => headers[name]?.toString('utf8') ?? '';
  if (text(DLQ_HEADER.sourceTopic) !== TOPIC.requests) return null;
  return {
    partition: Number(text(DLQ_HEADER.sourcePartition)),
    offset: Number(text(DLQ_HEADER.sourceOffset)),
  };
};
