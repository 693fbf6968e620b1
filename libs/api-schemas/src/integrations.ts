import { eventId, studentId } from '@mastery/event-schemas';
import { z } from 'zod';

/** How many statements or Caliper events one request takes: as many as ingest takes events. */
export const MAX_STATEMENTS = 1_000;

/** Why a statement or a Caliper event became no learning event; `where` says in which of its fields. */
export const notMappedReason = z.enum([
  /** It is not shaped as its standard says. */
  'malformed',
  /** An entity that an envelope only describes. */
  'not-an-event',
  /** Nobody, or a group: evidence is about one person. */
  'actor-not-one-person',
  /** A person who is named by nothing that could be a student id, such as an e-mail address alone. */
  'actor-without-account',
  /** An account of a place that this installation does not take student ids from. */
  'unknown-home-page',
  /** The account's name is no student id. */
  'unusable-student-id',
  /** A verb, or a type and action, that says nothing of mastery. */
  'verb-not-mapped',
  /** It is about something else than an activity. */
  'object-not-an-activity',
  /** Neither the activity names a topic nor does the curriculum know it. */
  'no-topic',
  /** The activity's id, or what its extensions say, cannot name an exercise. */
  'unusable-activity',
  /** It does not say when it happened, so sending it again would be another event. */
  'no-timestamp',
  /** It happened in the future. */
  'time-in-future',
  /** A result is needed and there is none. */
  'no-result',
  /** The score is not between nothing and everything. */
  'score-out-of-range',
  /** The verb says one thing and the result another. */
  'contradicting-result',
  /** The length of time cannot be told in seconds, or is over 30 days. */
  'unusable-duration',
]);
/** Why something became no learning event. */
export type NotMappedReason = z.infer<typeof notMappedReason>;

const sourceId = z.string().nullable();

/** A statement or Caliper event that is in the log as one learning event. */
export const acceptedStatement = z.strictObject({
  /** The id of what was sent; null where it has none. */
  source_id: sourceId,
  outcome: z.literal('accepted'),
  type: z.string(),
  event_id: eventId,
  student_id: studentId,
  partition: z.int(),
  offset: z.string(),
});

/** A statement or Caliper event of which nothing was kept, and why. */
export const notMappedStatement = z.strictObject({
  source_id: sourceId,
  outcome: z.literal('not_mapped'),
  reason: notMappedReason,
  /** The field that is the reason, such as `result.score.scaled`. */
  where: z.string(),
  /** For whoever sent it: what to do. */
  detail: z.string(),
});
/** A statement or Caliper event of which nothing was kept. */
export type NotMappedStatement = z.infer<typeof notMappedStatement>;

/** Answer to statements and Caliper events: one outcome each, in the order in which they were sent. */
export const statementsResponse = z.strictObject({
  accepted: z.int(),
  not_mapped: z.int(),
  results: z.array(z.discriminatedUnion('outcome', [acceptedStatement, notMappedStatement])),
});
/** Answer to statements and Caliper events. */
export type StatementsResponse = z.infer<typeof statementsResponse>;
