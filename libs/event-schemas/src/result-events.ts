import { z } from 'zod';
import { level } from './component.ts';
import { result } from './envelope.ts';
import { eventId, name, score } from './identifiers.ts';
import { masteryResult, recommendation } from './mastery-result.ts';

/** The student's mastery after one learning event. */
export const masteryUpdated = result(
  'mastery.updated',
  masteryResult.extend({ previous_score: score.nullable(), caused_by: eventId }),
);

/**
 * A level was reached or lost, overall or in the topic named; the first level counts as reached
 * from null.
 */
export const thresholdReached = result(
  'mastery.threshold.reached',
  z.object({
    scope: z.enum(['overall', 'topic']),
    topic: name.optional(),
    from_level: level.nullable(),
    to_level: level,
    direction: z.enum(['up', 'down']),
    score,
    caused_by: eventId,
  }),
);

/** What to learn next, directly after a threshold or a struggle. */
export const pathRecommended = result(
  'learning.path.recommended',
  z.object({
    path: z.array(name),
    recommendations: z.array(recommendation).max(10),
    reason: z.string(),
    caused_by: eventId,
  }),
);

/** A pattern of struggle was found, with what shows it, one sentence each; at most once a pattern, topic and day. */
export const struggleDetected = result(
  'student.struggle.detected',
  z.object({
    pattern: name,
    topic: name.optional(),
    evidence: z.array(z.string()).min(1),
    caused_by: eventId,
  }),
);

/** Everything about the student was erased: whoever holds something of theirs drops it. */
export const studentErased = result(
  'student.erased',
  z.object({ erased_keys: z.int().min(0), caused_by: eventId }),
);

/** Every event that `mastery.results` carries. */
export const RESULT_EVENTS = [
  masteryUpdated,
  thresholdReached,
  pathRecommended,
  struggleDetected,
  studentErased,
] as const;

/** Schema of an event on `mastery.results`. */
export const resultEvent = z.discriminatedUnion('type', RESULT_EVENTS);
/** An event on `mastery.results`. */
export type ResultEvent = z.infer<typeof resultEvent>;
/** The type of a result event. */
export type ResultEventType = ResultEvent['type'];
/** The result event of one type. */
export type ResultEventOf<Type extends ResultEventType> = Extract<ResultEvent, { type: Type }>;
