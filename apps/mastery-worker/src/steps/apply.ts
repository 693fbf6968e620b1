import {
  type Curriculum,
  type LimitExceeded,
  type MasteryContext,
  applyEvent,
  applyRuling,
  ruledMasteryOf,
  withoutExempted,
} from '@mastery/domain-scoring';
import type { LearningEvent, ResultEvent } from '@mastery/event-schemas';
import { EMPTY_POPULATION } from '@mastery/learner-model';
import { SHIPPED_MODEL } from '@mastery/learner-model/shipped';
import type { LogRecord } from '@mastery/ports';
import { pathFor } from '@mastery/student-state';
import { type MasteryDocument, isTombstone } from '../document.ts';
import type { Place } from '../place.ts';
import { isDayClose, listedDay } from './active-day.ts';
import { calculatedAt, erase, isTooOldAfterErasure, stayErased } from './erasure.ts';
import { type Measure, type OpenLearners, learnFrom, withKnowledge } from './knowledge.ts';
import { addRecent } from './recent-activity.ts';
import { resultsOf } from './results.ts';
import { detect } from './struggle.ts';

/** What applying an event needs beside the document and the record. */
export interface ApplyContext {
  readonly curriculum: Curriculum | null;
  /** Mastery Calc (MCP Skill). */
  readonly calculate: MasteryContext['calculate'];
  /** Left out, the shipped model and a population of which nothing is known. */
  readonly measure?: Measure;
}

const SHIPPED: Measure = { model: SHIPPED_MODEL, population: EMPTY_POPULATION };

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
 * The fold, pure in (document, record, population): State Update (evidence, rulings, beliefs) → Mastery Calc
 * (skill) → Recommendations (adaptive engine) → results. Its "now" is the record's broker time.
 */
export const createApply = ({ curriculum, calculate, measure = SHIPPED }: ApplyContext): Apply => {
  const opened: OpenLearners = new WeakMap();
  return (document, event, record, at) => {
    if (isTooOldAfterErasure(document, event)) return { outcome: 'refused', limit: 'erased' };
    if (event.type === 'student.erasure.requested') return erase(document, event, record, at);
    // That a day ended is no news of a student who is not there: it must not bring one back.
    if (isDayClose(event) && isTombstone(document)) return stayErased(document, at);

    const updated = applyEvent(document.evidence, event);
    if (updated.outcome === 'refused') return updated;

    const ruled = applyRuling(document.rulings, event);
    if (ruled.outcome === 'refused') return ruled;

    const { evidence } = updated;
    const { rulings } = ruled;
    const now = record.timestamp;
    const { core, ...learned } = learnFrom(document, event, measure, opened);
    const next = withKnowledge(
      ruledMasteryOf(
        event.subject,
        evidence,
        document.result,
        { rulings, at: now },
        {
          curriculum,
          calculate,
          calculatedAt: calculatedAt(document, record),
        },
      ),
      core,
      withoutExempted(evidence, null, rulings).evidence,
      measure,
    );
    const struggle = detect(document.struggle, event, { evidence, next, now });
    const results = resultsOf(
      { event, record, previous: document.result, next, alerts: struggle.alerts },
      () => pathFor({ result: next, reviews: learned.reviews }, curriculum, now),
    );

    return {
      outcome: 'applied',
      results,
      document: {
        ...document,
        ...advanced(document, at, results),
        result: next,
        evidence,
        ...learned,
        struggle: struggle.state,
        rulings,
        recent: addRecent(document.recent, event, updated.touched, document.result, next),
        born: document.born ?? at,
        listed: listedDay(document, event, evidence, now),
        month: new Date(now).toISOString().slice(0, 7),
      },
    };
  };
};

/** What every applied event moves: the revision, the position, the outbox. */
const advanced = (document: MasteryDocument, at: Place, results: readonly ResultEvent[]) => ({
  revision: document.revision + 1,
  positions: { [at.place]: at.offset },
  outbox: [...document.outbox, { ...at, events: results }],
});
