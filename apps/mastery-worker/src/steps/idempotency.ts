import type { LogRecord } from '@mastery/ports';
import type { MasteryDocument } from '../document.ts';
import { offsetOf } from '../outcome.ts';

/** `processed:{event_id}`: what became of an event; written with its effect, never rewritten. */
export interface ProcessingRecord {
  readonly outcome: 'applied' | 'failed';
  readonly reason?: string;
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly content_hash: string;
  readonly result_ids: readonly string[];
  readonly student_hash: string;
  readonly processed_at: string;
}

/** What the idempotency check says about an event. */
export type Idempotency =
  | 'new'
  | 'duplicate'
  | 'id-reused'
  /** Applied before, at this very position: its effect stands, its publication is not known. */
  | 'redelivered'
  /** Dead-lettered before, at this very position. */
  | 'failed-before';

/**
 * Idempotency Check (`processed:{event_id}`): first match decides.
 * @param claim the stored marker, or what an earlier record of this batch claimed
 * @param hash content hash of the event in the record
 */
export const checkIdempotency = (
  record: LogRecord,
  document: MasteryDocument,
  claim: ProcessingRecord | undefined,
  hash: string,
): Idempotency => {
  const offset = offsetOf(record);
  const here =
    claim?.topic === record.topic &&
    claim.partition === record.partition &&
    claim.offset === offset;
  if (here && claim.outcome === 'failed') return 'failed-before';
  const elsewhere = claim !== undefined && !here;
  if (offset <= (document.positions[record.partition] ?? -1)) {
    // A duplicate moves no position of its own, but a later event of the student moved past it.
    return elsewhere ? duplicateOf(claim, hash) : 'redelivered';
  }
  return elsewhere ? duplicateOf(claim, hash) : 'new';
};

const duplicateOf = (claim: ProcessingRecord, hash: string): Idempotency =>
  claim.content_hash === hash ? 'duplicate' : 'id-reused';
