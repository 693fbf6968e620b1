import type { LearningEvent } from '@mastery/event-schemas';
import type { LogRecord } from '@mastery/ports';
import { type MasteryDocument, NEW_DOCUMENT } from '../document.ts';
import type { Judged, Outcome } from '../outcome.ts';
import { type Place, placeOf } from '../place.ts';
import type { Apply, Folded } from '../steps/apply.ts';
import { contentHash } from '../steps/content-hash.ts';
import { checkIdempotency } from '../steps/idempotency.ts';
import { type FoldedStudent, createFoldedStudents } from './folded-student.ts';
import type { Loaded } from './load.ts';
import { type Marker, markerOf } from './marker.ts';
import { acknowledged, outboxAt } from './outbox.ts';
import { createPassedAgain } from './passed-again.ts';
import { cannotFold, refused, refusedAgain, repeated } from './refusals.ts';

/** What folding a batch needs: the fold of one event, and a student's pseudonym. */
export interface FoldSteps {
  readonly apply: Apply;
  readonly pseudonym: (studentId: string) => string;
}

/** A batch after folding: an outcome per record in log order, and what has to be written. */
export interface FoldedBatch {
  readonly outcomes: readonly Outcome[];
  /** Students whose documents and other keys are to be written, by id. */
  readonly students: ReadonlyMap<string, FoldedStudent>;
  /** Markers that the store lacks, by event id. */
  readonly markers: ReadonlyMap<string, Marker>;
  /**
   * Index of a record whose fold threw; it and what follows are not in `outcomes`, to be tried
   * again apart from those before it. Null when the whole batch is folded.
   */
  readonly failedAt: number | null;
}

/** How often an event that fails on its own is tried: once, and three times again. */
export const MAX_ATTEMPTS = 4;

/**
 * Folds the records of one partition in log order; an earlier claim in the batch counts like a stored
 * one.
 * @param attempt which try of its first record this is, from 1; at the fourth a failure is final
 */
export const foldBatch = (
  judged: readonly Judged[],
  loaded: Loaded,
  steps: FoldSteps,
  attempt = 1,
): FoldedBatch => {
  const markers = new Map<string, Marker>();
  const students = createFoldedStudents();
  const outcomes: Outcome[] = [];
  const first = judged[0];
  if (first === undefined) return { outcomes, students: students.all, markers, failedAt: null };

  const begin = placeOf(loaded.epoch, first.record);
  const documentOf = (student: string): MasteryDocument =>
    students.all.get(student)?.document ??
    acknowledged(loaded.documents.get(student)?.document ?? NEW_DOCUMENT, begin);
  const passedAgain = createPassedAgain(steps.apply, students, begin);
  const claimOf = (id: string) => markers.get(id)?.record ?? loaded.markers.get(id);

  /** Null when the fold threw and may be tried again. */
  const foldOne = (each: Judged, hash: string, isLastTry: boolean): Outcome | null => {
    if (each.kind === 'refused')
      return repeated(each, claimOf) ?? { ...each, kind: 'dead-lettered' };
    const { record, event } = each;
    const at = placeOf(loaded.epoch, record);
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
        passedAgain(document, event, record, at);
        return { kind: 'redelivered', record, event, results: outboxAt(document, at) };
      case 'new': {
        const folded = attempted(steps.apply, document, event, record, at);
        if (folded.outcome === 'failed') {
          return isLastTry ? cannotFold(record, event, folded.error, attempt) : null;
        }
        if (folded.outcome === 'refused') return refused(record, event, folded.limit);
        students.applied(event, document, folded.document);
        return { ...folded, kind: 'applied', record, event };
      }
    }
  };

  for (const [index, each] of judged.entries()) {
    const hash = each.event === null ? '' : contentHash(each.event);
    const outcome = foldOne(each, hash, index === 0 && attempt >= MAX_ATTEMPTS);
    if (outcome === null) return { outcomes, students: students.all, markers, failedAt: index };
    outcomes.push(outcome);
    const marker = markerOf(outcome, hash, loaded.epoch, steps.pseudonym);
    if (marker !== null && claimOf(marker.id) === undefined) markers.set(marker.id, marker);
  }
  return { outcomes, students: students.all, markers, failedAt: null };
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
