import type { LearningEvent } from '@mastery/event-schemas';
import { type LimitExceeded, MAX_EXEMPTIONS } from '../evidence/limits.ts';
import { own } from '../own.ts';
import { type Rulings, type Scope, exempt, overrideScore, withdrawOverride } from './rulings.ts';

/** The rulings with the event in them, or the limit that refuses it. */
type Ruled =
  | { readonly outcome: 'applied'; readonly rulings: Rulings }
  | { readonly outcome: 'refused'; readonly limit: LimitExceeded };

/**
 * Folds a teacher's ruling at the event's own time; other events rule nothing. A null score withdraws an
 * override, `exempted: false` an exemption.
 */
export const applyRuling = (rulings: Rulings, event: LearningEvent): Ruled => {
  const at = Date.parse(event.time);
  if (event.type === 'score.overridden') {
    const { topic, score, reason, ruled_by: by, expires_at: end } = event.data;
    const scope: Scope = topic === undefined ? 'overall' : { topic };
    const expiresAt = end === undefined ? null : Date.parse(end);
    return applied(
      score === null
        ? withdrawOverride(rulings, scope, at)
        : overrideScore(rulings, scope, { score, reason, by, at, expiresAt }),
    );
  }
  if (event.type === 'assessment.exempted') {
    const { topic, exercise_id: exercise, exempted = true, reason, ruled_by: by } = event.data;
    const isKnown = own(own(rulings.exemptions, topic) ?? {}, exercise) !== undefined;
    if (!isKnown && countOf(rulings) >= MAX_EXEMPTIONS) {
      return { outcome: 'refused', limit: 'exercise-limit' };
    }
    const exemption = { reason: exempted ? reason : null, by, at };
    return applied(exempt(rulings, { topic, exercise }, exemption));
  }
  return applied(rulings);
};

const applied = (rulings: Rulings): Ruled => ({ outcome: 'applied', rulings });

const countOf = ({ exemptions }: Rulings): number =>
  Object.values(exemptions).reduce((sum, inTopic) => sum + Object.keys(inTopic).length, 0);
