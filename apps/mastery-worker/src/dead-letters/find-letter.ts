import { TOPIC } from '@mastery/event-schemas';
import type { EventLogReader } from '@mastery/ports';
import { type DeadLetter, placeOfLetter, readLetter } from './letter.ts';
import { readRange } from './newest-first.ts';

/**
 * The dead letter of this id, or null when there is none: never was, or taken by retention.
 * @throws EventLogUnavailable
 */
export const findLetter = async (
  reader: EventLogReader,
  id: string,
): Promise<DeadLetter | null> => {
  const { partition, offset } = placeOfLetter(id);
  const range = (await reader.ranges(TOPIC.dlq))[partition];
  const at = Number(offset);
  if (range === undefined || at < Number(range.start) || at >= Number(range.end)) return null;
  const records = await readRange(reader, TOPIC.dlq, partition, at, at + 1);
  const record = records.find((found) => Number(found.offset) === at);
  return record === undefined ? null : readLetter(record);
};
