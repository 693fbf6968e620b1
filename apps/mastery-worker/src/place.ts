import type { LogRecord } from '@mastery/ports';
import { offsetOf } from './outcome.ts';

/** Where a record stands: which life of the log, which partition, which offset. */
export interface Place {
  /** `{epoch}/{partition}` */
  readonly place: string;
  readonly offset: number;
}

/** Names a partition in one life of its log: after the topic was made again, old offsets mean nothing. */
export const placeName = (epoch: number, partition: number): string => `${epoch}/${partition}`;

/** The place of a record. */
export const placeOf = (epoch: number, record: LogRecord): Place => ({
  place: placeName(epoch, record.partition),
  offset: offsetOf(record),
});
