import type { LearningEvent, MasteryResult } from '@mastery/event-schemas';
import type { LogRecord } from '@mastery/ports';
import { type MasteryDocument, NEW_DOCUMENT } from '../document.ts';
import { type Judged, type Outcome, refusal } from '../outcome.ts';
import type { Folded } from '../steps/apply.ts';
import { contentHash } from '../steps/content-hash.ts';
import { type ProcessingRecord, checkIdempotency } from '../steps/idempotency.ts';
import type { Loaded } from './load.ts';
import { markerOf } from './marker.ts';
import { acknowledged, outboxAt } from './outbox.ts';

/** What folding a batch needs: the fold of one event, and a student's pseudonym. */
export interface FoldSteps {
  readonly apply: (document: MasteryDocument, event: LearningEvent, record: LogRecord) => Folded;
  readonly pseudonym: (studentId: string) => string;
}

/** Mastery by day number. */
export type DailyResults = ReadonlyMap<number, MasteryResult>;

/** A batch after folding: an outcome per record in log order, and what has to be written. */
export interface FoldedBatch {
  readonly outcomes: readonly Outcome[];
  /** Documents that changed, by student. */
  readonly documents: ReadonlyMap<string, MasteryDocument>;
  /**
   * Mastery as of the end of each day that the batch passed, by student and day number. Days are
   * closed inside a batch, too: what a snapshot says must not depend on where batches are cut.
   */
  readonly snapshots: ReadonlyMap<string, DailyResults>;
  /** Students whose results are published again: their other keys are written again, too. */
  readonly repeated: ReadonlySet<string>;
  /** Markers that the store lacks, by event id. */
  readonly markers: ReadonlyMap<string, ProcessingRecord>;
}

/** Folds the records of one partition in log order; an earlier claim in the batch counts like a stored one. */
export const foldBatch = (
  judged: readonly Judged[],
  loaded: Loaded,
  steps: FoldSteps,
): FoldedBatch => {
  const documents = new Map<string, MasteryDocument>();
  const snapshots = new Map<string, Map<number, MasteryResult>>();
  const markers = new Map<string, ProcessingRecord>();
  const repeated = new Set<string>();
  const first = judged[0];
  const documentOf = (student: string): MasteryDocument =>
    documents.get(student) ??
    acknowledged(loaded.documents.get(student)?.document ?? NEW_DOCUMENT, first?.record);
  const claimOf = (id: string) => markers.get(id) ?? loaded.markers.get(id);

  const foldOne = (each: Judged, hash: string): Outcome => {
    if (each.kind === 'refused') return { ...each, kind: 'dead-lettered' };
    const { record, event } = each;
    const document = documentOf(event.subject);
    const idempotency = checkIdempotency(record, document, claimOf(event.id), hash);
    switch (idempotency) {
      case 'duplicate':
        return { kind: 'duplicate', record, event };
      case 'id-reused':
        return dead(record, event, 'id-reused', `${event.id} was used for another event before`);
      case 'redelivered':
        repeated.add(event.subject);
        return { kind: 'redelivered', record, event, results: outboxAt(document, record) };
      case 'failed-here':
        return dead(record, event, claimOf(event.id)?.reason ?? 'failed', LIMIT);
      case 'failed-elsewhere':
        return dead(
          record,
          event,
          'id-refused-before',
          `${event.id} was refused before: ${USED_UP}`,
        );
      case 'new': {
        const folded = applied(steps, document, event, record);
        if (folded.outcome === 'failed') return broken(record, event, folded.error);
        if (folded.outcome === 'refused') return dead(record, event, folded.limit, LIMIT);
        documents.set(event.subject, folded.document);
        takeSnapshot(snapshots, event.subject, folded.document);
        return { ...folded, kind: 'applied', record, event };
      }
    }
  };

  const outcomes = judged.map((each) => {
    const hash = each.event === null ? '' : contentHash(each.event);
    const outcome = foldOne(each, hash);
    const marker = markerOf(outcome, hash, steps.pseudonym);
    if (marker !== null && claimOf(marker.id) === undefined) markers.set(marker.id, marker.record);
    return outcome;
  });
  return { outcomes, documents, snapshots, repeated, markers };
};

const takeSnapshot = (
  snapshots: Map<string, Map<number, MasteryResult>>,
  student: string,
  { result, evidence }: MasteryDocument,
): void => {
  if (result === null) return;
  const days = snapshots.get(student) ?? new Map<number, MasteryResult>();
  snapshots.set(student, days.set(evidence.newestDay, result));
};

/** The fold is pure: what it throws once it throws always, and must not hold up whoever comes after. */
const applied = (
  steps: FoldSteps,
  document: MasteryDocument,
  event: LearningEvent,
  record: LogRecord,
): Folded | { readonly outcome: 'failed'; readonly error: unknown } => {
  try {
    return steps.apply(document, event, record);
  } catch (error) {
    return { outcome: 'failed', error };
  }
};

const broken = (record: LogRecord, event: LearningEvent, error: unknown): Outcome => {
  const detail = error instanceof Error ? error.message : String(error);
  return {
    kind: 'dead-lettered',
    record,
    event,
    refusal: refusal('processing', { code: 'fold-failed', detail }),
  };
};

const USED_UP = 'a corrected event needs an id of its own';
const LIMIT = 'the student has as many topics or exercises as the engine keeps';

const dead = (record: LogRecord, event: LearningEvent, code: string, detail: string): Outcome => ({
  kind: 'dead-lettered',
  record,
  event,
  refusal: refusal('business-rule', { code, detail }),
});
