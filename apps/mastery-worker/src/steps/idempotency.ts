import type { DeadLetterCode } from '@mastery/event-schemas';
import type { LogRecord } from '@mastery/ports';
import type { MasteryDocument } from '../document.ts';
import { type Place, placeName } from '../place.ts';

/** `processed:{event_id}`: what became of an event; written with its effect, never rewritten. */
export interface ProcessingRecord {
  readonly outcome: 'applied' | 'failed';
  /** Why it was refused. */
  readonly reason?: DeadLetterCode;
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  /** The life of the log that the offset belongs to. */
  readonly epoch: number;
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
  | 'failed-here'
  /** Dead-lettered before, at another position: the id is used up. */
  | 'failed-elsewhere';

/**
 * Idempotency Check (`processed:{event_id}`): first match decides.
 * @param at where the record stands
 * @param claim the stored marker, or what an earlier record of this batch claimed
 * @param hash content hash of the event in the record
 */
export const checkIdempotency = (
  record: LogRecord,
  at: Place,
  document: MasteryDocument,
  claim: ProcessingRecord | undefined,
  hash: string,
): Idempotency => {
  const isClaimedHere = claim !== undefined && isAt(claim, record, at);
  if (isClaimedHere && claim.outcome === 'failed') return 'failed-here';
  // The document is the truth: what it has applied here, it has, whoever holds the marker.
  if (hasApplied(document, at)) return 'redelivered';
  if (claim !== undefined && !isClaimedHere) {
    if (claim.outcome === 'failed') return 'failed-elsewhere';
    return claim.content_hash === hash ? 'duplicate' : 'id-reused';
  }
  return at.offset <= (document.positions[at.place] ?? -1) ? 'redelivered' : 'new';
};

const hasApplied = ({ outbox }: MasteryDocument, at: Place): boolean =>
  outbox.some(({ place, offset }) => place === at.place && offset === at.offset);

const isAt = (claim: ProcessingRecord, { topic }: LogRecord, { place, offset }: Place): boolean =>
  claim.topic === topic &&
  placeName(claim.epoch, claim.partition) === place &&
  claim.offset === offset;
