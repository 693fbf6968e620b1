import type { IngestStatus, ingestStatusRequest } from '@mastery/api-schemas';
import { TOPIC, storedPosition, storedProcessing } from '@mastery/event-schemas';
import type { StateStore } from '@mastery/ports';
import { partitionPositionKey, processedKey } from '@mastery/state-keys';
import type { z } from 'zod';

type Asked = z.output<typeof ingestStatusRequest>;

/** What became of an event, and whose it is where that is known. */
export interface FoundStatus {
  readonly status: IngestStatus;
  /** The student's stand-in. */
  readonly student?: string;
}

/** Reads what became of an event; undefined when nothing is known of it. */
export type ReadStatus = (asked: Asked) => Promise<FoundStatus | undefined>;

/**
 * The worker's marker says what became of an event. Without one it is still to come if the partition
 * has not been applied up to the place that the 202 named: the log is the memory of what was accepted,
 * nothing else needs to be written for it.
 */
export const createReadStatus =
  (store: Pick<StateStore, 'getMany'>): ReadStatus =>
  async ({ event_id, partition, offset }) => {
    const markerKey = processedKey(event_id);
    const place = partition !== undefined && offset !== undefined ? { partition, offset } : null;
    const positionKey = place && partitionPositionKey(TOPIC.requests, place.partition);
    const stored = await store.getMany(positionKey ? [markerKey, positionKey] : [markerKey]);

    const marker = stored.get(markerKey);
    if (marker) return processed(event_id, marker.value);

    const position = positionKey && stored.get(positionKey);
    if (!place || !position) return undefined;
    const applied = storedPosition.parse(JSON.parse(position.value)).offset;
    return Number(place.offset) > applied
      ? { status: { event_id, status: 'accepted', ...place } }
      : undefined;
  };

const processed = (event_id: string, value: string): FoundStatus => {
  const marker = storedProcessing.parse(JSON.parse(value));
  const { outcome, reason, partition, offset, student_hash: student, processed_at } = marker;
  return {
    student,
    status: {
      event_id,
      status: outcome,
      ...(reason !== undefined && { reason }),
      partition,
      offset: String(offset),
      processed_at,
    },
  };
};
