import { eventId, freeText, instant, name, score, studentId } from '@mastery/event-schemas';
import { z } from 'zod';
import { ingestStatusRequest } from './mastery.ts';

/** How many students one request can add to a cohort. */
export const MAX_MEMBERS = 1_000;

/** When a person decided; needed with an `Idempotency-Key`, so that a retry sends the same event. */
const decided = { time: instant.optional() };
const reason = freeText.min(1);

/** PUT of an override: the score that counts, why, and until when. */
export const overrideRequest = z.strictObject({
  score,
  reason,
  expires_at: instant.optional(),
  ...decided,
});
/** PUT of an exemption, and the end of a ruling: why. */
export const rulingRequest = z.strictObject({ reason, ...decided });
/** Work that is set, and the instant by which it is due. */
export const assignmentRequest = z.strictObject({
  topic: name,
  exercise_id: name,
  due_at: instant,
  ...decided,
});
/** Who joins a cohort. */
export const membersRequest = z.strictObject({
  student_ids: z.array(studentId).min(1).max(MAX_MEMBERS),
  ...decided,
});

/** What paths name. */
export const inPath = {
  student: z.strictObject({ id: studentId }),
  topic: z.strictObject({ id: studentId, topic: name }),
  exercise: z.strictObject({ id: studentId, topic: name, exercise_id: name }),
  cohort: z.strictObject({ cohort: name }),
  member: z.strictObject({ cohort: name, student_id: studentId }),
} as const;

/** GET /students/{id}/events/{event_id}: whose event, and where the 202 said that it is. */
export const studentEventRequest = ingestStatusRequest.extend({ id: studentId });

/** What became of the event of one student. */
export const sentEvent = z.strictObject({
  student_id: studentId,
  event_id: eventId,
  outcome: z.literal('accepted'),
  partition: z.int(),
  offset: z.string(),
});
/** The events of a request that a person made, one a student, once the broker has them. */
export const sentEvents = z.strictObject({ accepted: z.int(), results: z.array(sentEvent) });
/** The events of a request that a person made. */
export type SentEvents = z.infer<typeof sentEvents>;
