import type { DeadLetterCode } from './dead-letter-codes.ts';
import { deadLetterId } from './event-ids.ts';
import { DLQ_HEADER, type DeadLetterReason } from './topics.ts';

/** Why a record could not be processed. */
export interface Failure {
  readonly reason: DeadLetterReason;
  readonly error: DeadLetterCode;
  /** What is wrong, for people. */
  readonly detail: string;
  readonly attempts: number;
  /** What of the record failed, where that is not all of it: each part is a dead letter of its own. */
  readonly part?: string;
}

/** The parts of a log record that a dead letter keeps or names. */
interface SourceRecord {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, Buffer>>;
}

const MAX_DETAIL = 1_000;

/**
 * The record for `mastery.dlq`: the original byte for byte, with the reason beside its own headers.
 * @param now when it failed, milliseconds since the epoch
 */
export const deadLetter = (record: SourceRecord, failure: Failure, now: number) => {
  const failedAt = new Date(now).toISOString();
  const reason: Readonly<Record<string, string>> = {
    [DLQ_HEADER.reason]: failure.reason,
    [DLQ_HEADER.error]: failure.error,
    [DLQ_HEADER.detail]: failure.detail.slice(0, MAX_DETAIL),
    [DLQ_HEADER.attempts]: String(failure.attempts),
    [DLQ_HEADER.sourceTopic]: record.topic,
    [DLQ_HEADER.sourcePartition]: String(record.partition),
    [DLQ_HEADER.sourceOffset]: record.offset,
    [DLQ_HEADER.firstFailedAt]: failedAt,
    [DLQ_HEADER.failedAt]: failedAt,
    [DLQ_HEADER.id]: deadLetterId(record.topic, record.partition, record.offset, failure.part),
    ...(failure.part !== undefined && { [DLQ_HEADER.part]: failure.part }),
  };
  return { key: record.key, value: record.value, headers: { ...record.headers, ...reason } };
};
