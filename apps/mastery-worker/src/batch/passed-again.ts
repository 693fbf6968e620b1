import type { LearningEvent } from '@mastery/event-schemas';
import type { LogRecord } from '@mastery/ports';
import { type MasteryDocument, NEW_DOCUMENT } from '../document.ts';
import type { Place } from '../place.ts';
import type { Apply } from '../steps/apply.ts';
import type { FoldedStudents } from './folded-student.ts';

/**
 * Walks once more the way on which a student came to the document that stands, for students who are known from
 * this batch on only. The document may be all that is left of them in a store that went back, because an ETag
 * on an absent key creates it; the days that it passed are gone then, and their records come now.
 */
export const createPassedAgain = (apply: Apply, students: FoldedStudents, begin: Place) => {
  const onTheWay = new Map<string, MasteryDocument>();
  return (document: MasteryDocument, event: LearningEvent, record: LogRecord, at: Place): void => {
    if (!isBornIn(document, begin)) return;
    const before = onTheWay.get(event.subject) ?? NEW_DOCUMENT;
    const after = applied(apply, before, event, record, at);
    if (after === null) return;
    onTheWay.set(event.subject, after);
    students.passed(event.subject, before, after);
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

const isBornIn = ({ born, erased, positions }: MasteryDocument, begin: Place): boolean =>
  erased === null &&
  born?.place === begin.place &&
  born.offset >= begin.offset &&
  Object.keys(positions).every((place) => place === begin.place);
