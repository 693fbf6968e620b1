import {
  type Curriculum,
  type LimitExceeded,
  type MasteryContext,
  applyEvent,
  masteryOf,
} from '@mastery/domain-scoring';
import type { LearningEvent, ResultEvent } from '@mastery/event-schemas';
import type { LogRecord } from '@mastery/ports';
import { type MasteryDocument, isTombstone } from '../document.ts';
import type { Place } from '../place.ts';
import { isDayClose, listedDay } from './active-day.ts';
import { calculatedAt, erase, isTooOldAfterErasure, stayErased } from './erasure.ts';
import { addRecent } from './recent-activity.ts';
import { resultsOf } from './results.ts';

/** What applying an event needs beside the document and the record. */
export interface ApplyContext {
  readonly curriculum: Curriculum | null;
  /** Mastery Calc (MCP Skill). */
  readonly calculate: MasteryContext['calculate'];
}

/** The document with the event in it and the results to publish, or why it is refused. */
export type Folded =
  | {
      readonly outcome: 'applied';
      readonly document: MasteryDocument;
      readonly results: readonly ResultEvent[];
    }
  | { readonly outcome: 'refused'; readonly limit: LimitExceeded | 'erased' };

/** The fold of one event: pure, so that folding again gives the same bytes. */
export type Apply = (
  document: MasteryDocument,
  event: LearningEvent,
  record: LogRecord,
  at: Place,
) => Folded;

/**
 * The fold, pure in (document, record): State Update (evidence) → Mastery Calc (skill) →
 * Recommendations (adaptive engine) → results. Its "now" is the record's broker time.
 */
export const createApply =
  ({ curriculum, calculate }: ApplyContext): Apply =>
  (document, event, record, at) => {
    if (isTooOldAfterErasure(document, event)) return { outcome: 'refused', limit: 'erased' };
    if (event.type === 'student.erasure.requested') return erase(document, event, record, at);
    // That a day ended is no news of a student who is not there: it must not bring one back.
    if (isDayClose(event) && isTombstone(document)) return stayErased(document, at);

    const updated = applyEvent(document.evidence, event);
    if (updated.outcome === 'refused') return updated;

    const next = masteryOf(event.subject, updated.evidence, document.result, {
      curriculum,
      calculate,
      calculatedAt: calculatedAt(document, record),
    });
    const results = resultsOf({ event, record, previous: document.result, next }, curriculum);

    return {
      outcome: 'applied',
      results,
      document: {
        ...document,
        ...advanced(document, at, results),
        result: next,
        evidence: updated.evidence,
        recent: addRecent(document.recent, event, updated.touched, document.result, next),
        born: document.born ?? at,
        listed: listedDay(document, event, updated.evidence, record.timestamp),
        month: new Date(record.timestamp).toISOString().slice(0, 7),
      },
    };
  };

/** What every applied event moves: the revision, the position, the outbox. */
const advanced = (document: MasteryDocument, at: Place, results: readonly ResultEvent[]) => ({
  revision: document.revision + 1,
  positions: { [at.place]: at.offset },
  outbox: [...document.outbox, { ...at, events: results }],
});
