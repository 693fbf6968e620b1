import type { MasteryResult, ResultEvent } from '@mastery/event-schemas';
import { type StudentState, UNKNOWN_STUDENT } from '@mastery/student-state';
import { type OtherEtags, NO_OTHER_KEYS } from './other-etags.ts';
import type { Place } from './place.ts';

/** Results of one applied event that are not known to be published yet. */
export interface OutboxEntry {
  /** The life of the log and the partition, as in `positions`. */
  readonly place: string;
  readonly offset: number;
  readonly events: readonly ResultEvent[];
}

/** The student was erased by the record at this place, at this broker time (milliseconds). */
export interface Erased extends Place {
  readonly at: number;
  /** Of the document right after it: a way that is walked again begins there. */
  readonly revision: number;
}

/**
 * The one truth about a student: `current_mastery`. Only a single key is atomic, so it carries all
 * that must move together. Every other key of the student is a function of it.
 */
export interface MasteryDocument extends StudentState {
  /** The last applied offset by `{epoch}/{partition}`; only the newest epoch's stand. */
  readonly positions: Readonly<Record<string, number>>;
  readonly outbox: readonly OutboxEntry[];
  /** The ETags of the student's other keys after the write of this document. */
  readonly etags: OtherEtags;
  /** Where the first event of this life stands: a rebuild from an empty state must begin there. */
  readonly born: Place | null;
  /** The newest day, as a day number, on which the student stands in the list of active students. */
  readonly listed: number | null;
  /** The broker's month, `YYYY-MM`, whose checkpoint exists or is not needed. */
  readonly month: string | null;
  /** Set by an erasure and kept by the next life: what is older must not come back. */
  readonly erased: Erased | null;
}

/** The document of a student of whom nothing is known. */
export const NEW_DOCUMENT: MasteryDocument = {
  ...UNKNOWN_STUDENT,
  positions: {},
  outbox: [],
  etags: NO_OTHER_KEYS,
  born: null,
  listed: null,
  month: null,
  erased: null,
};

/** Whether nothing is left of the student but positions. */
export const isTombstone = ({ result, erased }: MasteryDocument): boolean =>
  result === null && erased !== null;

/**
 * The stored form: a MasteryResult that readers understand, and beside it what the worker needs. A
 * tombstone has neither result nor evidence. What readers want comes first, so that they can stop there.
 */
export const serializeDocument = (document: MasteryDocument): string => {
  const { result, revision, evidence, recent, learner, struggle, reviews, rulings, ...rest } =
    document;
  return JSON.stringify(
    isTombstone(document)
      ? { revision, ...rest }
      : { ...result, revision, evidence, recent, learner, struggle, reviews, rulings, ...rest },
  );
};

/** What a field has where a tombstone, or an older version, leaves it out. */
const { result: NO_RESULT, ...BLANK } = NEW_DOCUMENT;

/** Reads back what `serializeDocument` wrote; nobody else writes this key. */
export const parseDocument = (text: string): MasteryDocument => {
  const stored = JSON.parse(text) as Partial<MasteryResult> & Omit<MasteryDocument, 'result'>;
  const {
    evidence,
    recent,
    learner,
    struggle,
    reviews,
    rulings,
    revision,
    positions,
    outbox,
    etags,
    born,
    listed,
    month,
    erased,
    ...own
  } = { ...BLANK, ...stored };
  const result = 'student_id' in own ? (own as MasteryResult) : NO_RESULT;
  return {
    result,
    evidence,
    recent,
    learner,
    struggle,
    reviews,
    rulings,
    revision,
    positions,
    outbox,
    etags,
    born,
    listed,
    month,
    erased,
  };
};
