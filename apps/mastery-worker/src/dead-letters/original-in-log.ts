import { TOPIC } from '@mastery/event-schemas';
import type { EventLogReader, LogRange } from '@mastery/ports';
import { readRange } from './newest-first.ts';
import type { ReplayableLetter } from './replay-event.ts';

/**
 * Whether the log still is the one in which the original stood: where the topic was made again, its offset
 * belongs to another record, which must not be taken for it. What retention took counts as standing.
 * @throws EventLogUnavailable
 */
export const originalStandsInLog = async (
  reader: EventLogReader,
  ranges: readonly LogRange[],
  { source: { partition, offset }, value }: ReplayableLetter,
): Promise<boolean> => {
  const range = ranges[partition];
  const at = Number(offset);
  if (range === undefined || at >= Number(range.end)) return false;
  if (at < Number(range.start)) return true;
  const records = await readRange(reader, TOPIC.requests, partition, at, at + 1);
  const record = records.find((found) => Number(found.offset) === at);
  return record === undefined || sameBytes(record.value, value);
};

const sameBytes = (a: Buffer | null, b: Buffer | null): boolean =>
  a === null || b === null ? a === b : a.equals(b);
