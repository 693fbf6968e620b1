import { TOPIC } from '@mastery/event-schemas';
import { CREATE_ONLY, type StateOperation, type StoredValue, etagAfterWrite } from '@mastery/ports';
import { partitionPositionKey } from '@mastery/state-keys';

/** `partition:{topic}:{n}:position`: the last record that is known to be applied and published. */
export interface PartitionPosition {
  readonly topic: string;
  readonly partition: number;
  /** −1 before the first record of the log. */
  readonly offset: number;
  /** The event id found at that offset; null where the record has none, or there is no record. */
  readonly event_id: string | null;
  /** Counts the lives of the log: a new one starts when the topic is made again. */
  readonly epoch: number;
  /** The last day, `YYYY-MM-DD`, that was closed for the partition's students. */
  readonly closed_through: string;
}

/** A position as it stands in the store. */
export interface StoredPosition {
  readonly position: PartitionPosition;
  readonly value: string;
  readonly etag: string;
}

/** The position before the first record that a log still has. */
export const positionBefore = (
  partition: number,
  start: string,
  closedThrough: string,
): PartitionPosition => ({
  topic: TOPIC.requests,
  partition,
  offset: Number(start) - 1,
  event_id: null,
  epoch: 0,
  closed_through: closedThrough,
});

/** Reads back what the worker wrote. */
export const storedPosition = ({ value, etag }: StoredValue): StoredPosition => ({
  position: JSON.parse(value) as PartitionPosition,
  value,
  etag,
});

/** What writes a position, and how it stands in the store once that is done. */
export const positionWrite = (position: PartitionPosition, etag = CREATE_ONLY) => {
  const key = partitionPositionKey(TOPIC.requests, position.partition);
  const value = JSON.stringify(position);
  const operation: StateOperation = { kind: 'upsert', key, value, etag };
  const stored: StoredPosition = { position, value, etag: etagAfterWrite(etag) };
  return { operation, stored };
};

/** Whether the store holds exactly this. */
export const stands = (found: StoredValue | undefined, expected: StoredPosition): boolean =>
  found?.value === expected.value && found.etag === expected.etag;
