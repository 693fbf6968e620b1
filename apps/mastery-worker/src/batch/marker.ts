import { type Outcome, type Refusal, offsetOf } from '../outcome.ts';
import type { ProcessingRecord } from '../steps/idempotency.ts';
import { MISPLACED } from '../steps/business-rules.ts';

/** A marker to be written. */
export interface Marker {
  /** The event's id. */
  readonly id: string;
  readonly record: ProcessingRecord;
  /** A replay of a dead letter is remembered as long as the dead letter can be replayed. */
  readonly isReplay: boolean;
}

/**
 * The marker that an outcome leaves behind, or null when it leaves none.
 * @param hash content hash of the event
 * @param epoch the life of the log
 */
export const markerOf = (
  outcome: Outcome,
  hash: string,
  epoch: number,
  pseudonym: (studentId: string) => string,
): Marker | null => {
  if (outcome.kind === 'duplicate' || outcome.event === null) return null;
  const { record, event } = outcome;
  const failed: Refusal | null = outcome.kind === 'dead-lettered' ? outcome.refusal : null;
  // A record that does not lie where its student's records lie speaks for nobody: it uses up no id.
  if (failed !== null && MISPLACED.has(failed.code)) return null;
  return {
    id: event.id,
    isReplay: event.replay_of !== undefined,
    record: {
      outcome: failed === null ? 'applied' : 'failed',
      ...(failed === null ? {} : { reason: failed.code }),
      topic: record.topic,
      partition: record.partition,
      offset: offsetOf(record),
      epoch,
      content_hash: hash,
      result_ids: outcome.kind === 'dead-lettered' ? [] : outcome.results.map(({ id }) => id),
      student_hash: pseudonym(event.subject),
      processed_at: new Date(record.timestamp).toISOString(),
    },
  };
};
