import { type MasteryResult, masteryResult } from '@mastery/event-schemas';

/** What readers want of a stored document. */
export interface StoredResult {
  readonly result: MasteryResult;
  /** 0 in a snapshot that carries none. */
  readonly revision: number;
}

const FIELDS = Object.keys(masteryResult.shape) as readonly (keyof MasteryResult)[];
/** Without these it is no result; the others are left out where there is nothing to say. */
const NEEDED = FIELDS.filter((field) => !masteryResult.shape[field].safeParse(undefined).success);

type Document = (MasteryResult | { readonly student_id?: undefined }) & {
  readonly revision?: number;
};

/**
 * The stored document also has what the worker needs for itself, evidence and positions: exactly the
 * fields of a MasteryResult leave the house. A document without a result, as an erasure leaves it, has
 * only those others.
 */
export const resultIn = (text: string): StoredResult | undefined => {
  const document = headOf(text) ?? (JSON.parse(text) as Document);
  if (document.student_id === undefined) return undefined;
  const result = Object.fromEntries(FIELDS.map((field) => [field, document[field]]));
  return { result: result as MasteryResult, revision: document.revision ?? 0 };
};

/** Inside of a JSON string the quotes would be escaped, so this is the name of a member. */
const EVIDENCE = ',"evidence":';

/**
 * What stands before the evidence, which is nine tenths of a document and nothing to a reader: parsing it
 * would be most of what a query costs. Undefined where the document is written in another order, or where the
 * name belongs to a member further in, which leaves braces open.
 */
const headOf = (text: string): Document | undefined => {
  const end = text.indexOf(EVIDENCE);
  if (end === -1) return undefined;
  try {
    const head = JSON.parse(`${text.slice(0, end)}}`) as Document;
    return isWhole(head) ? head : undefined;
  } catch {
    return undefined;
  }
};

const isWhole = (head: Document): boolean =>
  head.revision !== undefined && NEEDED.every((field) => field in head);
