import { type MasteryDocument, NEW_DOCUMENT } from '../document.ts';
import type { Judged, Outcome } from '../outcome.ts';
import { placeOf } from '../place.ts';
import { contentHash } from '../steps/content-hash.ts';
import { type FoldSteps, createFoldOne } from './fold-one.ts';
import { type FoldedStudent, createFoldedStudents } from './folded-student.ts';
import type { Loaded } from './load.ts';
import { type Marker, markerOf } from './marker.ts';
import { acknowledged } from './outbox.ts';
import { type OnTheWay, createPassedAgain } from './passed-again.ts';

/** A batch after folding: an outcome per record in log order, and what has to be written. */
export interface FoldedBatch {
  readonly outcomes: readonly Outcome[];
  /** Students whose documents and other keys are to be written, by id. */
  readonly students: ReadonlyMap<string, FoldedStudent>;
  /** Markers that the store lacks, by event id. */
  readonly markers: ReadonlyMap<string, Marker>;
  readonly onTheWay: OnTheWay;
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
  const { onTheWay: known } = loaded;
  if (first === undefined) {
    return { outcomes, students: students.all, markers, onTheWay: known, failedAt: null };
  }

  const begin = placeOf(loaded.epoch, first.record);
  const documentOf = (student: string): MasteryDocument =>
    students.all.get(student)?.document ??
    acknowledged(loaded.documents.get(student)?.document ?? NEW_DOCUMENT, begin);
  const again = createPassedAgain(steps.apply, students, begin, known);
  const claimOf = (id: string) => markers.get(id)?.record ?? loaded.markers.get(id);

  const foldOne = createFoldOne({
    steps,
    students,
    again,
    epoch: loaded.epoch,
    documentOf,
    claimOf,
  });

  const folded = (failedAt: number | null): FoldedBatch => ({
    outcomes,
    students: students.all,
    markers,
    onTheWay: again.onTheWay,
    failedAt,
  });
  for (const [index, each] of judged.entries()) {
    const hash = each.event === null ? '' : contentHash(each.event);
    const outcome = foldOne(each, hash, index === 0 && attempt >= MAX_ATTEMPTS ? attempt : null);
    if (outcome === null) return folded(index);
    outcomes.push(outcome);
    const marker = markerOf(outcome, hash, loaded.epoch, steps.pseudonym);
    if (marker !== null && claimOf(marker.id) === undefined) markers.set(marker.id, marker);
  }
  return folded(null);
};
