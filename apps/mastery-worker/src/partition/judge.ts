import { TOPIC } from '@mastery/event-schemas';
import type { EventLogReader, LogRecord } from '@mastery/ports';
import type { Judged } from '../outcome.ts';
import { WRONG_PARTITION } from '../steps/business-rules.ts';
import type { Validate } from '../steps/validate.ts';
import type { PartitionMemory } from './memory.ts';

/** What judging records needs. */
export interface JudgeDeps {
  readonly validate: Validate;
  readonly reader: Pick<EventLogReader, 'ranges'>;
}

/**
 * Event Validation of a batch. What is refused is refused for good: before a record is said to lie on the
 * wrong partition, it is asked whether the topic has been given more of them meanwhile.
 */
export const judge = async (
  { validate, reader }: JudgeDeps,
  memory: PartitionMemory,
  records: readonly LogRecord[],
): Promise<readonly Judged[]> => {
  const judged = records.map((record) => validate(record, memory.partitions));
  if (!judged.some(isOnWrongPartition)) return judged;
  memory.partitions = (await reader.ranges(TOPIC.requests)).length;
  return records.map((record) => validate(record, memory.partitions));
};

const isOnWrongPartition = (judged: Judged): boolean =>
  judged.kind === 'refused' && judged.refusal.code === WRONG_PARTITION;
