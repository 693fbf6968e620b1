import type { LearningEvent, MasteryResult } from '@mastery/event-schemas';
import type { MasteryDocument } from '../document.ts';

/** A student after a batch: the document, and what else follows from the events on the way to it. */
export interface FoldedStudent {
  readonly document: MasteryDocument;
  /**
   * Mastery as of the end of each day, by day number, that the batch passed. Days are closed inside a
   * batch, too: what a snapshot says must not depend on where batches are cut.
   */
  readonly days: ReadonlyMap<number, MasteryResult>;
  /** Months whose checkpoint is to be written: the document as it was when the month began. */
  readonly checkpoints: ReadonlyMap<string, MasteryDocument>;
  /** Days, as day numbers, on which the student is to be listed as active. */
  readonly listed: ReadonlySet<number>;
  /** The student was erased on the way: what stood before is to be deleted. */
  readonly isErased: boolean;
}

/** What a batch does to its students. */
export interface FoldedStudents {
  /** By id. */
  readonly all: ReadonlyMap<string, FoldedStudent>;
  /** An event moved the student from one document to the next. */
  applied(event: LearningEvent, before: MasteryDocument, after: MasteryDocument): void;
  /** Results are published again: the document and its other keys are written again, too. */
  again(student: string, document: MasteryDocument): void;
  /** On the way to the document that is written again, the student went from one to the next. */
  passed(student: string, before: MasteryDocument, after: MasteryDocument): void;
}

/** Collects what a batch does to its students. */
export const createFoldedStudents = (): FoldedStudents => {
  const all = new Map<string, FoldedStudent>();
  return {
    all,

    applied: (event, before, after) => {
      if (event.type === 'student.erasure.requested') {
        all.set(event.subject, { ...nothingYet(after), isErased: true });
        return;
      }
      const soFar = all.get(event.subject) ?? nothingYet(before);
      all.set(event.subject, {
        ...soFar,
        document: after,
        days: withDay(soFar.days, after),
        checkpoints: withCheckpoint(soFar.checkpoints, before, after),
        listed: withListed(soFar.listed, before, after),
      });
    },

    again: (student, document) => {
      if (all.has(student)) return;
      const { listed, result, erased } = document;
      all.set(student, {
        ...nothingYet(document),
        days: withDay(new Map(), document),
        listed: new Set(listed === null ? [] : [listed]),
        isErased: result === null && erased !== null,
      });
    },

    passed: (student, before, after) => {
      const soFar = all.get(student);
      if (soFar === undefined) return;
      all.set(student, {
        ...soFar,
        // Of the day that the document itself tells of, it knows more.
        days: withDay(withDay(soFar.days, after), soFar.document),
        checkpoints: withCheckpoint(soFar.checkpoints, before, after),
        listed: withListed(soFar.listed, before, after),
      });
    },
  };
};

/**
 * Students whose documents a try before this one may have written: on the way to them days were passed and
 * erasures done, which the documents no longer tell.
 * @param tried as the try before folded the same records
 */
export const asTried = (
  students: ReadonlyMap<string, FoldedStudent>,
  tried: ReadonlyMap<string, FoldedStudent>,
): ReadonlyMap<string, FoldedStudent> =>
  new Map(
    [...students].map(([id, student]) => {
      const before = tried.get(id);
      const isSame = before?.document.revision === student.document.revision;
      return [id, isSame ? { ...before, document: student.document } : student];
    }),
  );

const nothingYet = (document: MasteryDocument): FoldedStudent => ({
  document,
  days: new Map(),
  checkpoints: new Map(),
  listed: new Set(),
  isErased: false,
});

const withDay = (
  days: FoldedStudent['days'],
  { result, evidence }: MasteryDocument,
): FoldedStudent['days'] =>
  result === null ? days : new Map(days).set(evidence.newestDay, result);

const withCheckpoint = (
  checkpoints: FoldedStudent['checkpoints'],
  before: MasteryDocument,
  after: MasteryDocument,
): FoldedStudent['checkpoints'] =>
  before.result === null || after.month === null || before.month === after.month
    ? checkpoints
    : new Map(checkpoints).set(after.month, before);

const withListed = (
  listed: FoldedStudent['listed'],
  before: MasteryDocument,
  after: MasteryDocument,
): FoldedStudent['listed'] =>
  after.listed === null || after.listed === before.listed
    ? listed
    : new Set(listed).add(after.listed);
