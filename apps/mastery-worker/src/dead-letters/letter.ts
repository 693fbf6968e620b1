import { DLQ_HEADER, deadLetterId, studentId } from '@mastery/event-schemas';
import type { LogRecord } from '@mastery/ports';

/** Where a record lies on a topic. */
export interface RecordPlace {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
}

/** A record of `mastery.dlq`: the original, and why it could not be processed. */
export interface DeadLetter {
  /** `{partition}-{offset}` on `mastery.dlq`. */
  readonly id: string;
  readonly partition: number;
  readonly offset: string;
  /** Shared by every copy of the same letter. */
  readonly dlqId: string;
  readonly reason: string;
  readonly error: string;
  readonly detail: string;
  readonly attempts: number | null;
  /** Null for a record that somebody else put there, without saying where it comes from. */
  readonly source: RecordPlace | null;
  /** What of the record failed, where that is not all of it. */
  readonly part: string | null;
  /** The key, where it is a student's id. */
  readonly studentId: string | null;
  /** RFC 3339, as the service that gave up wrote it. */
  readonly failedAt: string | null;
  /** Broker time on `mastery.dlq`, milliseconds since the epoch. */
  readonly appendedAt: number;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  /** The original's headers. */
  readonly headers: Readonly<Record<string, Buffer>>;
}

const OWN_HEADERS: ReadonlySet<string> = new Set(Object.values(DLQ_HEADER));

/** Reads a record of `mastery.dlq`; whatever a stranger may have put there becomes a letter, too. */
export const readLetter = (record: LogRecord): DeadLetter => {
  const { topic, partition, offset, key, value, timestamp } = record;
  const header = (name: string) => record.headers[name]?.toString('utf8');
  const attempts = Number(header(DLQ_HEADER.attempts));
  return {
    id: letterId(partition, offset),
    partition,
    offset,
    dlqId: header(DLQ_HEADER.id) ?? deadLetterId(topic, partition, offset),
    reason: header(DLQ_HEADER.reason) ?? 'unknown',
    error: header(DLQ_HEADER.error) ?? 'unknown',
    detail: header(DLQ_HEADER.detail) ?? '',
    attempts: Number.isInteger(attempts) ? attempts : null,
    source: sourceOf(header),
    part: header(DLQ_HEADER.part) ?? null,
    studentId: studentId.safeParse(key?.toString('utf8')).data ?? null,
    failedAt: header(DLQ_HEADER.failedAt) ?? null,
    appendedAt: timestamp,
    key,
    value,
    headers: Object.fromEntries(
      Object.entries(record.headers).filter(([name]) => !OWN_HEADERS.has(name)),
    ),
  };
};

/** The id of a dead letter in REST. */
export const letterId = (partition: number, offset: string): string => `${partition}-${offset}`;

/** The place on `mastery.dlq` that an id names; the id's form has been checked. */
export const placeOfLetter = (
  id: string,
): { readonly partition: number; readonly offset: string } => {
  const [partition = '', offset = ''] = id.split('-');
  return { partition: Number(partition), offset };
};

const sourceOf = (header: (name: string) => string | undefined): RecordPlace | null => {
  const topic = header(DLQ_HEADER.sourceTopic);
  const partition = Number(header(DLQ_HEADER.sourcePartition));
  const offset = header(DLQ_HEADER.sourceOffset);
  if (topic === undefined || offset === undefined || !/^\d+$/.test(offset)) return null;
  return Number.isInteger(partition) ? { topic, partition, offset } : null;
};
