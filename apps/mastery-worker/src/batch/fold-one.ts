import type { LearningEvent } from '@mastery/event-schemas';
import type { LogRecord } from '@mastery/ports';
import type { MasteryDocument } from '../document.ts';
import type { Judged, Outcome } from '../outcome.ts';
import { type Place, placeOf } from '../place.ts';
import type { Apply, Folded } from '../steps/apply.ts';
import { type ProcessingRecord, checkIdempotency } from '../steps/idempotency.ts';
import type { FoldedStudents } from './folded-student.ts';
import { outboxAt } from './outbox.ts';
import type { PassedAgain } from './passed-again.ts';
import { cannotFold, refused, refusedAgain, repeated } from './refusals.ts';

/** What folding a batch needs: the fold of one event, and a student's pseudonym. */
export interface FoldSteps {
  readonly apply: Apply;
  readonly pseudonym: (studentId: string) => string;
}

/** What the batch has come to so far. */
export interface SoFar {
  readonly steps: FoldSteps;
  readonly students: FoldedStudents;
  readonly again: PassedAgain;
  readonly epoch: number;
  readonly documentOf: (student: string) => MasteryDocument;
  readonly claimOf: (id: string) => ProcessingRecord | undefined;
}

/**
 * Folds one record: Idempotency Check, then the fold of its event.
 * @param hash the event's content hash
 * @param lastAttempt how often it was tried when a failure is final, from 1; null when it may be tried again
 * @returns null when the fold threw and may be tried again
 */
export const createFoldOne =
  ({ steps, students, again, epoch, documentOf, claimOf }: SoFar) =>
  (each: Judged, hash: string, lastAttempt: number | null): Outcome | null => {
    if (each.kind === 'refused') {
      return repeated(each, claimOf) ?? { ...each, kind: 'dead-lettered' };
    }
    const { record, event } = each;
    const at = placeOf(epoch, record);
    const document = documentOf(event.subject);
    const claim = claimOf(event.id);
    switch (checkIdempotency(record, at, document, claim, hash)) {
      case 'duplicate':
        return { kind: 'duplicate', record, event };
      case 'id-reused':
      case 'failed-elsewhere':
      case 'failed-here':
        return refusedAgain(record, event, claim);
      case 'redelivered':
        students.again(event.subject, document);
        again.pass(document, event, record, at);
        return { kind: 'redelivered', record, event, results: outboxAt(document, at) };
      case 'new': {
        const folded = attempted(steps.apply, document, event, record, at);
        if (folded.outcome === 'failed') {
          return lastAttempt === null ? null : cannotFold(record, event, folded.error, lastAttempt);
        }
        if (folded.outcome === 'refused') return refused(record, event, folded.limit);
        students.applied(event, document, folded.document);
        return { ...folded, kind: 'applied', record, event };
      }
    }
  };

/** What the fold threw is the event's own fault, and must not hold up whoever comes after. */
const attempted = (
  apply: Apply,
  document: MasteryDocument,
  event: LearningEvent,
  record: LogRecord,
  at: Place,
): Folded | { readonly outcome: 'failed'; readonly error: unknown } => {
  try {
    return apply(document, event, record, at);
  } catch (error) {
    return { outcome: 'failed', error };
  }
};
