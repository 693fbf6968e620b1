import { deadLetterId } from './event-ids.ts';
import { DLQ_HEADER, type DeadLetterReason } from './topics.ts';

/** A record that could not be processed: where it stands, and why. */
export interface DeadLetter {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly reason: DeadLetterReason;
  /** Stable code of what is wrong. */
  readonly error: string;
  /** What is wrong, for people. */
  readonly detail: string;
  readonly attempts: number;
  /** Milliseconds since the epoch. */
  readonly firstFailedAt: number;
  readonly failedAt: number;
}

const MAX_DETAIL = 1_000;

/** The headers that a record on `mastery.dlq` carries beside its own. */
export const deadLetterHeaders = (letter: DeadLetter): Readonly<Record<string, string>> => ({
  [DLQ_HEADER.reason]: letter.reason,
  [DLQ_HEADER.error]: letter.error,
  [DLQ_HEADER.detail]: letter.detail.slice(0, MAX_DETAIL),
  [DLQ_HEADER.attempts]: String(letter.attempts),
  [DLQ_HEADER.sourceTopic]: letter.topic,
  [DLQ_HEADER.sourcePartition]: String(letter.partition),
  [DLQ_HEADER.sourceOffset]: letter.offset,
  [DLQ_HEADER.firstFailedAt]: new Date(letter.firstFailedAt).toISOString(),
  [DLQ_HEADER.failedAt]: new Date(letter.failedAt).toISOString(),
  [DLQ_HEADER.id]: deadLetterId(letter.topic, letter.partition, letter.offset),
});
