import { type Outcome, type Refusal, offsetOf } from '../outcome.ts';
import type { ProcessingRecord } from '../steps/idempotency.ts';

/**
 * The marker that an outcome leaves behind, or null when it leaves none.
 * @param hash content hash of the event
 */
export const markerOf = (
  outcome: Outcome,
  hash: string,
  pseudonym: (studentId: string) => string,
): { readonly id: string; readonly record: ProcessingRecord } | null => {
  if (outcome.kind === 'duplicate' || outcome.event === null) return null;
  const { record, event } = outcome;
  // An event under a key that is not its student's speaks for nobody: it uses up no id.
  if (outcome.kind === 'dead-lettered' && outcome.refusal.code === 'subject-is-not-key')
    return null;
  const failed: Refusal | null = outcome.kind === 'dead-lettered' ? outcome.refusal : null;
  return {
    id: event.id,
    record: {
      outcome: failed === null ? 'applied' : 'failed',
      ...(failed === null ? {} : { reason: failed.code }),
      topic: record.topic,
      partition: record.partition,
      offset: offsetOf(record),
      content_hash: hash,
      result_ids: outcome.kind === 'dead-lettered' ? [] : outcome.results.map(({ id }) => id),
      student_hash: pseudonym(event.subject),
      processed_at: new Date(record.timestamp).toISOString(),
    },
  };
};
