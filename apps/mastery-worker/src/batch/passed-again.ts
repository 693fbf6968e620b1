import type { LearningEvent } from '@mastery/event-schemas';
import type { LogRecord } from '@mastery/ports';
import { type MasteryDocument, NEW_DOCUMENT } from '../document.ts';
import type { Place } from '../place.ts';
import type { Apply } from '../steps/apply.ts';
import type { FoldedStudents } from './folded-student.ts';

/** Students on the way to the document that stands, by id; who has arrived is not in it. */
export type OnTheWay = ReadonlyMap<string, MasteryDocument>;

/** Walks the way once more. */
export interface PassedAgain {
  /** An event that is applied already comes again. */
  pass(document: MasteryDocument, event: LearningEvent, record: LogRecord, at: Place): void;
  readonly onTheWay: OnTheWay;
}

/**
 * Walks once more the way on which a student came to the document that stands, for students who are known from
 * the records on only that come again now. The document may be all that is left of them in a store that went
 * back, because an ETag on an absent key creates it; the days that it passed are gone then. A life after an erasure
 * begins with the erasure.
 * @param begin the first record of the batch
 * @param known how far they had come with the batch before
 */
export const createPassedAgain = (
  apply: Apply,
  students: FoldedStudents,
  begin: Place,
  known: OnTheWay,
): PassedAgain => {
  const onTheWay = new Map(known);
  return {
    onTheWay,
    pass: (document, event, record, at) => {
      const { subject } = event;
      const isErasure = isErasureOf(document, at);
      const before = isErasure
        ? lifeBefore(document)
        : isBornIn(document, begin)
          ? NEW_DOCUMENT
          : null;
      const from = (isErasure ? before : onTheWay.get(subject)) ?? before;
      if (from === null || (from.positions[at.place] ?? -1) >= at.offset) return;
      const after = applied(apply, from, event, record, at);
      if (isErasure) students.erasedAgain(subject);
      else if (after !== null) students.passed(subject, from, after);
      if (after === null || at.offset >= (document.positions[at.place] ?? -1)) {
        onTheWay.delete(subject);
      } else onTheWay.set(subject, after);
    },
  };
};

/** What another version of the engine has applied may be more than this one can; the document stands all the same. */
const applied = (apply: Apply, ...event: Parameters<Apply>): MasteryDocument | null => {
  try {
    const folded = apply(...event);
    return folded.outcome === 'applied' ? folded.document : null;
  } catch {
    return null;
  }
};

/** Of the life before an erasure nothing is left but how many events it counted. */
const lifeBefore = ({ erased }: MasteryDocument): MasteryDocument => ({
  ...NEW_DOCUMENT,
  revision: (erased?.revision ?? 1) - 1,
});

const isErasureOf = ({ erased }: MasteryDocument, { place, offset }: Place): boolean =>
  erased?.place === place && erased.offset === offset;

const isBornIn = ({ born, erased, positions }: MasteryDocument, begin: Place): boolean =>
  erased === null &&
  born?.place === begin.place &&
  born.offset >= begin.offset &&
  Object.keys(positions).every((place) => place === begin.place);
