import type { DeadLetterCode, LearningEvent } from '@mastery/event-schemas';
import type { LogRecord } from '@mastery/ports';
import { type Judged, type Outcome, offsetOf, refusal } from '../outcome.ts';
import type { Folded } from '../steps/apply.ts';
import { WRONG_PARTITION } from '../steps/business-rules.ts';
import type { ProcessingRecord } from '../steps/idempotency.ts';

type Limit = Extract<Folded, { outcome: 'refused' }>['limit'];

const LIMIT_DETAIL: Readonly<Record<Limit, string>> = {
  'topic-limit': 'the student has as many topics as the engine keeps',
  'exercise-limit': 'the student has as many exercises as the engine keeps',
  erased: 'the student was erased after this event happened; a replay must not bring it back',
};

const dead = (
  record: LogRecord,
  event: LearningEvent,
  code: DeadLetterCode,
  detail: string,
): Outcome => ({
  kind: 'dead-lettered',
  record,
  event,
  refusal: refusal('business-rule', { code, detail }),
});

/** An event that the student's state refuses. */
export const refused = (record: LogRecord, event: LearningEvent, limit: Limit): Outcome =>
  dead(record, event, limit, LIMIT_DETAIL[limit]);

/** An event whose id was used or refused before. */
export const refusedAgain = (
  record: LogRecord,
  event: LearningEvent,
  claim: ProcessingRecord | undefined,
): Outcome => {
  if (claim?.outcome === 'applied') {
    return dead(record, event, 'id-reused', `${event.id} was used for another event before`);
  }
  const reason = claim?.reason ?? FOLD_FAILED;
  if (claim?.partition === record.partition && claim.offset === offsetOf(record)) {
    return reason === FOLD_FAILED
      ? cannotFold(record, event, 'it failed before', 1)
      : dead(record, event, reason, 'it was refused before, at this very place');
  }
  const detail = `${event.id} was refused before: a corrected event needs an id of its own`;
  return dead(record, event, 'id-refused-before', detail);
};

const FOLD_FAILED = 'fold-failed';

/** An event whose fold throws, however often it is tried: a defect, for people to look at. */
export const cannotFold = (
  record: LogRecord,
  event: LearningEvent,
  error: unknown,
  attempts: number,
): Outcome => {
  const detail = error instanceof Error ? error.message : String(error);
  return {
    kind: 'dead-lettered',
    record,
    event,
    refusal: { reason: 'processing', code: FOLD_FAILED, detail, attempts },
  };
};

/**
 * A record that lay on its key's partition when it was applied, and does not any more since the topic has
 * more of them: it was drained before they were added, and has nothing left to say.
 */
export const repeated = (
  { record, event, refusal: why }: Extract<Judged, { kind: 'refused' }>,
  claimOf: (id: string) => ProcessingRecord | undefined,
): Outcome | null => {
  if (event === null || why.code !== WRONG_PARTITION) return null;
  const claim = claimOf(event.id);
  const isApplied =
    claim?.outcome === 'applied' &&
    claim.partition === record.partition &&
    claim.offset === offsetOf(record);
  return isApplied ? { kind: 'duplicate', record, event } : null;
};
