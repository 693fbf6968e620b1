import type { EventLogReader, LogRange, LogRecord } from '@mastery/ports';

/** How far each partition is still to be read, by partition: the offsets below this one. */
export type Bounds = readonly number[];

interface Part {
  readonly partition: number;
  readonly start: number;
  /** Read down to this offset. */
  low: number;
  /** Read and not yet given, oldest first. */
  readonly records: LogRecord[];
}

/** The records read at once over all partitions, about. */
const WINDOW = 600;
const MIN_PER_PARTITION = 5;
const MAX_PER_PARTITION = 50;

/**
 * The records of a topic below the bounds, newest first by broker time, read in windows from the end of
 * each partition: whoever stops asking stops the reading.
 */
export async function* newestFirst(
  reader: EventLogReader,
  topic: string,
  ranges: readonly LogRange[],
  bounds: Bounds,
): AsyncGenerator<LogRecord> {
  const parts = ranges.map(({ start, end }, partition): Part => {
    const low = Math.min(bounds[partition] ?? Number(end), Number(end));
    return { partition, start: Number(start), low, records: [] };
  });
  const size = Math.floor(WINDOW / Math.max(1, parts.length));
  const window = Math.min(MAX_PER_PARTITION, Math.max(MIN_PER_PARTITION, size));
  for (;;) {
    await Promise.all(parts.map((part) => refill(reader, topic, part, window)));
    const next = newest(parts);
    if (next === undefined) return;
    yield next;
  }
}

/** A partition takes part in the comparison only if its newest record is known. */
const refill = async (reader: EventLogReader, topic: string, part: Part, window: number) => {
  while (part.records.length === 0 && part.low > part.start) {
    const from = Math.max(part.start, part.low - window);
    part.records.push(...(await readRange(reader, topic, part.partition, from, part.low)));
    part.low = from;
  }
};

/** All records of a partition from one offset up to, not including, another. */
export const readRange = async (
  reader: EventLogReader,
  topic: string,
  partition: number,
  from: number,
  to: number,
): Promise<readonly LogRecord[]> => {
  const records: LogRecord[] = [];
  if (from >= to) return records;
  for await (const some of reader.read({ topic, partition, from: String(from), to: String(to) })) {
    records.push(...some);
  }
  return records;
};

const newest = (parts: readonly Part[]): LogRecord | undefined => {
  const [first] = parts
    .filter(({ records }) => records.length > 0)
    .toSorted((a, b) => timeOf(b) - timeOf(a));
  return first?.records.pop();
};

const timeOf = ({ records }: Part): number => records.at(-1)?.timestamp ?? 0;
