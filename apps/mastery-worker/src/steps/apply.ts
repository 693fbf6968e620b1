import {
  type Curriculum,
  type LimitExceeded,
  type MasteryContext,
  applyEvent,
  masteryOf,
} from '@mastery/domain-scoring';
import type { LearningEvent, ResultEvent } from '@mastery/event-schemas';
import type { LogRecord } from '@mastery/ports';
import type { MasteryDocument } from '../document.ts';
import { offsetOf } from '../outcome.ts';
import { addRecent } from './recent-activity.ts';
import { resultsOf } from './results.ts';

/** What applying an event needs beside the document and the record. */
export interface ApplyContext {
  readonly curriculum: Curriculum | null;
  /** Mastery Calc (MCP Skill). */
  readonly calculate: MasteryContext['calculate'];
}

/** The document with the event in it and the results to publish, or the limit that refuses it. */
export type Folded =
  | {
      readonly outcome: 'applied';
      readonly document: MasteryDocument;
      readonly results: readonly ResultEvent[];
    }
  | { readonly outcome: 'refused'; readonly limit: LimitExceeded };

/**
 * The fold, pure in (document, record): State Update (evidence) → Mastery Calc (skill) →
 * Recommendations (adaptive engine) → results. Its "now" is the record's broker time.
 */
export const createApply =
  ({ curriculum, calculate }: ApplyContext) =>
  (document: MasteryDocument, event: LearningEvent, record: LogRecord): Folded => {
    const updated = applyEvent(document.evidence, event);
    if (updated.outcome === 'refused') return updated;

    const calculatedAt = new Date(record.timestamp).toISOString();
    const next = masteryOf(event.subject, updated.evidence, document.result, {
      curriculum,
      calculate,
      calculatedAt,
    });
    const results = resultsOf({ event, record, previous: document.result, next }, curriculum);

    return {
      outcome: 'applied',
      results,
      document: {
        result: next,
        evidence: updated.evidence,
        recent: addRecent(document.recent, event, updated.touched, document.result, next),
        revision: document.revision + 1,
        positions: { ...document.positions, [record.partition]: offsetOf(record) },
        outbox: [
          ...document.outbox,
          { partition: record.partition, offset: offsetOf(record), events: results },
        ],
      },
    };
  };
