import { z } from 'zod';
import { DEAD_LETTER_REASONS, eventId, freeText, instant, studentId } from '@mastery/event-schemas';
import { problemError } from './problem.ts';
import { role } from './roles.ts';

/** A dead letter by its place on `mastery.dlq`: `{partition}-{offset}`. */
export const deadLetterId = z
  .string()
  .regex(/^\d{1,5}-\d{1,18}$/, 'must be {partition}-{offset}, such as 3-17');

/** Who reviews: the subject and role of the token. */
export const reviewer = z.strictObject({ subject: z.string().min(1).max(512), role });
/** Who reviews. */
export type Reviewer = z.infer<typeof reviewer>;

/** The most dead letters on one page. */
export const MAX_LETTERS = 100;

/** GET /operations/dlq, and mastery-engine `dlq/list`. */
export const deadLetterListRequest = z.strictObject({
  cursor: z.string().max(8_192).optional(),
  limit: z.coerce.number().int().min(1).max(MAX_LETTERS).default(20),
  reason: z.enum(DEAD_LETTER_REASONS).optional(),
  source_topic: z.string().max(249).optional(),
  student_id: studentId.optional(),
  state: z.enum(['open', 'closed', 'all']).default('open'),
});
/** Which dead letters, from where on. */
export type DeadLetterListRequest = z.infer<typeof deadLetterListRequest>;

/** mastery-engine `dlq/show`. */
export const deadLetterShowRequest = z.strictObject({ id: deadLetterId });

const edited = {
  /** The event to send in the original's place. Its `id` is replaced by the replay's. */
  event: z.record(z.string(), z.unknown()).optional(),
};
const reason = { reason: freeText.min(1, 'says why, for whoever reads it later') };

/** POST /operations/dlq/{id}/replay; mastery-engine `dlq/replay` is told the letter and who asks, too. */
export const deadLetterReplayRequest = {
  body: z.strictObject(edited),
  method: z.strictObject({ id: deadLetterId, by: reviewer, ...edited }),
};

/** POST /operations/dlq/{id}/discard; mastery-engine `dlq/discard` is told the letter and who asks, too. */
export const deadLetterDiscardRequest = {
  body: z.strictObject(reason),
  method: z.strictObject({ id: deadLetterId, by: reviewer, ...reason }),
};

const place = z.strictObject({ topic: z.string(), partition: z.int(), offset: z.string() });

/**
 * What was decided about a dead letter. `replaying` is a replay whose end nobody saw: the letter stays
 * open, and replaying again is safe.
 */
export const deadLetterReview = z.strictObject({
  state: z.enum(['replaying', 'replayed', 'discarded']),
  by: reviewer,
  at: instant,
  /** Why it was discarded. */
  reason: z.string().optional(),
  /** The event that was sent in its place, and where it lies on `mastery.requests`. */
  replay: z
    .strictObject({
      event_id: eventId,
      edited: z.boolean(),
      content_hash: z.string(),
      partition: z.int().optional(),
      offset: z.string().optional(),
    })
    .optional(),
  /** The message that was put back, when it is due: now, or once quiet hours are over; null where it had been before. */
  delivery: z.strictObject({ due_at: instant.nullable() }).optional(),
  /** Decisions before this one, newest first. */
  earlier: z
    .array(
      z.strictObject({
        state: z.string(),
        by: reviewer,
        at: instant,
        reason: z.string().optional(),
      }),
    )
    .optional(),
});
/** What was decided about a dead letter. */
export type DeadLetterReview = z.infer<typeof deadLetterReview>;

/** A dead letter in a list. */
export const deadLetterSummary = z.strictObject({
  id: deadLetterId,
  dlq_id: z.string(),
  reason: z.string(),
  error: z.string(),
  detail: z.string(),
  attempts: z.int().nullable(),
  source: place.nullable(),
  /** The record's key; null where it is no student id. */
  student_id: studentId.nullable(),
  failed_at: z.string().nullable(),
  review: deadLetterReview.nullable(),
});
/** A dead letter in a list. */
export type DeadLetterSummary = z.infer<typeof deadLetterSummary>;

/** Dead letters, newest first. A page may hold fewer than asked for, even none, and go on all the same. */
export const deadLetterPage = z.strictObject({
  letters: z.array(deadLetterSummary),
  /** Where to go on; null at the end. */
  next_cursor: z.string().nullable(),
});
/** Dead letters, newest first. */
export type DeadLetterPage = z.infer<typeof deadLetterPage>;

/** Bytes as far as they can be shown: JSON, else UTF-8 text, else base64. */
export const letterContent = z.discriminatedUnion('encoding', [
  z.strictObject({ encoding: z.literal('json'), content: z.unknown() }),
  z.strictObject({ encoding: z.literal('text'), content: z.string() }),
  z.strictObject({ encoding: z.literal('base64'), content: z.string() }),
]);
/** Bytes as far as they can be shown. */
export type LetterContent = z.infer<typeof letterContent>;

/** A dead letter with everything that is known about it. */
export const deadLetterDetail = deadLetterSummary.extend({
  /** The original record; null where it had none. */
  key: letterContent.nullable(),
  value: letterContent.nullable(),
  /** The original headers. */
  headers: z.record(z.string(), letterContent),
  /** What stands against replaying it unchanged, as of now; empty when nothing does. */
  errors: z.array(problemError),
});
/** A dead letter with everything that is known about it. */
export type DeadLetterDetail = z.infer<typeof deadLetterDetail>;

/** Answer to a replay or a discard. */
export const deadLetterReviewed = z.strictObject({ id: deadLetterId, review: deadLetterReview });
/** Answer to a replay or a discard. */
export type DeadLetterReviewed = z.infer<typeof deadLetterReviewed>;

/** notification-service `deliveries/replay`: the dead letter of a message. */
export const deliveryReplayRequest = z.strictObject({
  /** Its `dlq-part`, which names the message. */
  part: z.string().max(1_024),
  /** Where the result lies on `mastery.results`. */
  source: z.strictObject({ partition: z.int().min(0), offset: z.string().regex(/^\d{1,19}$/) }),
  /** The result, JSON text. */
  value: z.string(),
});
/** The dead letter of a message. */
export type DeliveryReplayRequest = z.infer<typeof deliveryReplayRequest>;
/** Answer to it: when the message is due, or null when a replay of the same letter had put it back before. */
export const deliveryReplayed = z.strictObject({ due_at: instant.nullable() });
