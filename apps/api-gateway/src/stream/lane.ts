import { type EventId, type Positions, idAmong, idOfOne } from './event-id.ts';
import type { ResultRecord } from './result-record.ts';

/** Where in the log the events of a stream lie, and so how its ids say how far it is. */
export interface Lane {
  /** @param next what comes next, of each partition, once this record is sent */
  idOf(record: ResultRecord, next: Positions): string;
  /** The id of a stream that has sent everything before `next`. */
  idAt(next: Positions): string;
  /** From where on to go on after an id; null where the id does not say. */
  positionsAfter(id: EventId, now: Positions): Positions | null;
  has(partition: number): boolean;
}

/** One student lies on one partition. */
export const laneOfOne = (partition: number): Lane => ({
  idOf: (record) => idOfOne(record.partition, record.offset),
  idAt: (next) => idOfOne(partition, (next[partition] ?? 0) - 1),
  positionsAfter: (id, now) => {
    const isHere = id.partition === partition;
    const after = id.next === null ? isHere && id.offset + 1 : sameSize(id.next, now)?.[partition];
    return after === undefined || after === false ? null : now.with(partition, after);
  },
  has: (other) => other === partition,
});

/** Several students lie on any partitions. */
export const LANE_OF_MANY: Lane = {
  idOf: ({ partition, offset }, next) => idAmong(partition, offset, next),
  idAt: (next) => idAmong(0, (next[0] ?? 0) - 1, next),
  positionsAfter: (id, now) => sameSize(id.next, now) ?? null,
  has: () => true,
};

/** Positions of a log that had another number of partitions mean nothing. */
const sameSize = (next: Positions | null, now: Positions): Positions | undefined =>
  next?.length === now.length ? next : undefined;
