import type { MasteryResult } from '@mastery/event-schemas';
import { type MasteryDocument, NEW_DOCUMENT } from '../document.ts';
import type { Judged } from '../outcome.ts';
import { type Place, placeOf } from '../place.ts';
import type { Apply } from '../steps/apply.ts';
import { MISPLACED } from '../steps/business-rules.ts';
import { type Claims, createClaims } from './claims.ts';
import { type Refused, isRefused } from './refused-offsets.ts';

/** Where a rebuild of a student may begin. */
export type Beginning =
  /** The document as it was when a month began; the log has everything after it. */
  | { readonly kind: 'checkpoint'; readonly month: string; readonly document: MasteryDocument }
  /** The log has the student's first event. */
  | { readonly kind: 'empty'; readonly document: MasteryDocument };

/** What the log says of a student, as far as it was read. */
export interface RebuiltStudent {
  readonly document: MasteryDocument;
  readonly claims: Claims;
}

/** A student of whom nothing was read yet. */
export const beginRebuild = ({ document }: Beginning): RebuiltStudent => ({
  document: { ...document, outbox: [] },
  claims: createClaims(),
});

/**
 * Folds one more record of the student, exactly as the worker did when it came: an id that was claimed is
 * skipped, what was dead-lettered or is named by a replay stays out. Records that the beginning holds
 * already only claim their ids.
 */
export const rebuildOne = (
  student: RebuiltStudent,
  judged: Judged,
  {
    apply,
    epoch,
    refused,
  }: { readonly apply: Apply; readonly epoch: number; readonly refused: Refused },
): RebuiltStudent => {
  const { record, event } = judged;
  if (event === null) return student;
  const { document, claims } = student;
  const at = placeOf(epoch, record);
  if (isMisplaced(judged) || claims.isClaimed(event, at.offset, record.timestamp)) return student;
  claims.claim(event, at.offset, record.timestamp);
  if (judged.kind === 'refused' || isKnown(document, at)) return student;
  if (isRefused(refused, record, at.offset)) return student;
  const folded = apply(document, event, record, at);
  return folded.outcome === 'refused'
    ? student
    : { claims, document: { ...folded.document, outbox: [] } };
};

const isMisplaced = (judged: Judged): boolean =>
  judged.kind === 'refused' && MISPLACED.has(judged.refusal.code);

const isKnown = ({ positions }: MasteryDocument, at: Place): boolean =>
  at.offset <= (positions[at.place] ?? -1);

/**
 * Where a student's rebuild may begin: the oldest checkpoint behind which the log is whole, else nothing
 * when the log has the first event, else nowhere. What came before the topic was made again is not in the log.
 * @param checkpoints by month, `YYYY-MM`, oldest first
 * @param start the first offset that the log still has
 */
export const beginningOf = (
  live: MasteryDocument | null,
  checkpoints: readonly (readonly [month: string, document: MasteryDocument])[],
  place: string,
  start: number,
): Beginning | null => {
  for (const [month, document] of checkpoints) {
    const position = document.positions[place];
    if (position !== undefined && position + 1 >= start)
      return { kind: 'checkpoint', month, document };
  }
  const isInLog = (at: Place): boolean => at.place === place && at.offset >= start;
  const erased = live?.erased ?? null;
  const born = live?.born ?? erased ?? { place, offset: 0 };
  if (!isInLog(born)) return null;
  const isErasureGone = erased !== null && !isInLog(erased);
  return { kind: 'empty', document: isErasureGone ? { ...NEW_DOCUMENT, erased } : NEW_DOCUMENT };
};

/**
 * Whether two documents say the same of a student; how often they were written does not count. What is measured
 * does not either: a rebuild measures with today's population, and that is no reason to swap by itself.
 */
export const saysTheSame = (a: MasteryDocument, b: MasteryDocument): boolean =>
  contentOf(a) === contentOf(b);

const contentOf = (document: MasteryDocument): string => {
  const { result, evidence, recent, struggle, reviews, rulings, erased } = document;
  const told = result === null ? null : unmeasured(result);
  return JSON.stringify([
    told,
    evidence,
    recent,
    struggle,
    reviews,
    rulings,
    erased?.offset ?? null,
  ]);
};

const unmeasured = ({ topics, ...result }: MasteryResult): unknown => ({
  ...result,
  knowledge: undefined,
  interval: undefined,
  model_version: undefined,
  topics: Object.entries(topics).map(([id, topic]) => [
    id,
    { ...topic, knowledge: undefined, interval: undefined, fading: undefined },
  ]),
});
