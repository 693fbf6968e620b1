import type { ErasureStatus, ErasureStatusRequest } from '@mastery/api-schemas';
import { lastErasure, readStoredMastery } from '@mastery/event-schemas';
import type { StateStore } from '@mastery/ports';
import { currentMasteryKey, processedKey } from '@mastery/state-keys';
import { SECOND_DELETION_MS } from '../erasure/pending.ts';
import type { ProcessingRecord } from '../steps/idempotency.ts';

/** What the status of an erasure is read from. */
export interface ErasureStatusDeps {
  readonly store: StateStore;
  readonly pseudonym: (studentId: string) => string;
}

/**
 * How far an erasure is, from the tombstone and the request's marker; nothing is kept for it besides.
 * @returns null when no erasure of the student is known
 */
export const createErasureStatus =
  ({ store, pseudonym }: ErasureStatusDeps) =>
  async (request: ErasureStatusRequest): Promise<ErasureStatus | null> => {
    const { student_id, event_id } = request;
    const keys = [
      currentMasteryKey(student_id),
      ...(event_id === undefined ? [] : [processedKey(event_id)]),
    ];
    const stored = await store.getMany(keys);
    const document = stored.get(currentMasteryKey(student_id))?.value;
    const erased = document === undefined ? null : lastErasure(document);
    const done = erased && {
      student_id,
      status: 'erased' as const,
      erased_at: new Date(erased.at).toISOString(),
      final_after: new Date(erased.at + SECOND_DELETION_MS).toISOString(),
      new_data: document !== undefined && readStoredMastery(document) !== null,
    };
    if (event_id === undefined) return done;

    const found = stored.get(processedKey(event_id));
    const marker = found && (JSON.parse(found.value) as ProcessingRecord);
    // Somebody else's event says nothing about this student.
    if (marker?.student_hash !== pseudonym(student_id)) {
      return { student_id, status: 'requested', event_id };
    }
    if (marker.outcome === 'failed') {
      const reason = marker.reason ?? 'unknown';
      return { student_id, status: 'refused', event_id, reason };
    }
    // Applied, but the tombstone has expired or the event was no erasure: the former is all we can tell.
    return done === null ? null : { ...done, event_id };
  };
