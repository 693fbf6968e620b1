import { brokenEventRule } from '@mastery/domain-scoring';
import { cohortMemberAdded, cohortMemberRemoved, partitionOfKey } from '@mastery/event-schemas';
import type { LogRecord } from '@mastery/ports';
import { z } from 'zod';

/** A student joined or left a cohort. */
export interface Change {
  readonly eventId: string;
  readonly kind: 'added' | 'removed';
  readonly cohort: string;
  readonly student: string;
  /** The event's own time, milliseconds since the epoch: the newest counts. */
  readonly time: number;
  /** When the broker took the record, milliseconds since the epoch. */
  readonly takenAt: number;
  /** Of the replay of a dead letter: the offset of the original. */
  readonly replayOf: number | undefined;
}

const membershipEvent = z.discriminatedUnion('type', [cohortMemberAdded, cohortMemberRemoved]);

const TYPES: ReadonlySet<unknown> = new Set(
  [cohortMemberAdded, cohortMemberRemoved].map(({ shape }) => shape.type.value),
);

/**
 * The change of membership that a record of `mastery.requests` tells of; null for any other record, and
 * for whatever mastery-worker refuses by itself: the dead letter is the worker's business.
 */
export const changeIn = (record: LogRecord): Change | null => {
  const parsed = membershipEvent.safeParse(membershipIn(record));
  if (!parsed.success) return null;
  const {
    id: eventId,
    type,
    subject: student,
    time,
    data,
    replay_position: replayOf,
  } = parsed.data;
  if (record.key?.toString('utf8') !== student) return null;
  if (brokenEventRule(parsed.data, record.timestamp) !== null) return null;
  return {
    eventId,
    kind: type === 'cohort.member.added' ? 'added' : 'removed',
    cohort: data.cohort,
    student,
    time: Date.parse(time),
    takenAt: record.timestamp,
    replayOf,
  };
};

/** Whether a record lies where its key belongs, of so many partitions; the worker refuses any other. */
export const liesRight = ({ key, partition }: LogRecord, partitions: number): boolean =>
  key !== null && partitionOfKey(key, partitions) === partition;

/** The types as whoever writes JSON writes them, and what could write them otherwise. */
const MARKS = ['cohort.member.', '\\u'];

/** Cheap for the many records that are about something else. */
const membershipIn = ({ value }: LogRecord): unknown => {
  if (value === null || !MARKS.some((mark) => value.includes(mark))) return null;
  try {
    const json = JSON.parse(value.toString('utf8')) as { readonly type?: unknown } | null;
    return TYPES.has(json?.type) ? json : null;
  } catch {
    return null;
  }
};
