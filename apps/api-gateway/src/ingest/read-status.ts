import type { IngestStatus, ingestStatusRequest } from '@mastery/api-schemas';
import { TOPIC, storedPosition, storedProcessing } from '@mastery/event-schemas';
import type { StateStore } from '@mastery/ports';
import { partitionPositionKey, processedKey } from '@mastery/state-keys';
import type { z } from 'zod';

type Asked = z.output<typeof ingestStatusRequest>;

/**
 * Reads what became of an event; undefined when nothing is known of it. Where `student`, a stand-in, is given,
 * an event of anybody else is answered like one that does not exist, whatever place is asked for.
 */
export type ReadStatus = (asked: Asked, student?: string) => Promise<IngestStatus | undefined>;

/**
 * The worker's marker says what became of an event. Without one it is still to come if the partition
 * has not been applied up to the place that the 202 named: the log is the memory of what was accepted,
 * nothing else needs to be written for it.
 */
export const createReadStatus =
  (store: Pick<StateStore, 'getMany'>): ReadStatus =>
  async ({ event_id: id, partition, offset }, student) => {
    const markerKey = processedKey(id);
    const place = partition !== undefined && offset !== undefined ? { partition, offset } : null;
    const positionKey = place && partitionPositionKey(TOPIC.requests, place.partition);
    const stored = await store.getMany(positionKey ? [markerKey, positionKey] : [markerKey]);

    const marker = markerIn(stored.get(markerKey), student);
    if (marker) return processed(id, marker);

    const position = positionKey && stored.get(positionKey);
    if (!place || !position) return undefined;
    const applied = storedPosition.parse(JSON.parse(position.value)).offset;
    if (Number(place.offset) > applied) return { event_id: id, status: 'accepted', ...place };

    // Keys are not read at one instant: it may have been applied after the marker was read.
    const late = markerIn((await store.getMany([markerKey])).get(markerKey), student);
    return late && processed(id, late);
  };

type Marker = z.output<typeof storedProcessing>;

const markerIn = (
  stored: { readonly value: string } | undefined,
  student: string | undefined,
): Marker | undefined => {
  const marker = stored && storedProcessing.parse(JSON.parse(stored.value));
  return student === undefined || marker?.student_hash === student ? marker : undefined;
};

const processed = (
  event_id: string,
  { outcome, reason, partition, offset, processed_at }: Marker,
): IngestStatus => ({
  event_id,
  status: outcome,
  ...(reason !== undefined && { reason }),
  partition,
  offset: String(offset),
  processed_at,
});
