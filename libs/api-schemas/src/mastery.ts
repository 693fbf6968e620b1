import { z } from 'zod';
import {
  COMPONENTS,
  componentScores,
  day,
  eventId,
  instant,
  learningEvent,
  level,
  masteryResult,
  score,
  studentId,
} from '@mastery/event-schemas';

/** POST /mastery/query: whose mastery, as of which day. */
export const queryRequest = z.strictObject({
  student_id: studentId,
  date: day.optional(),
  include_components: z.boolean().default(true),
});
/** POST /mastery/query: without `include_components` the result has no components and no breakdown. */
export const queryResponse = masteryResult.partial({ components: true, breakdown: true });
/** Answer to POST /mastery/query. */
export type QueryResponse = z.infer<typeof queryResponse>;

/** How many events one POST /mastery/ingest takes. */
export const MAX_BATCH = 1_000;

/** POST /mastery/ingest: one event. */
export const ingestEvent = learningEvent;

/** What became of one event of an ingest request. */
export const ingestOutcome = z.strictObject({
  event_id: eventId,
  outcome: z.literal('accepted'),
  partition: z.int(),
  offset: z.string(),
});
/** What became of one event of an ingest request. */
export type IngestOutcome = z.infer<typeof ingestOutcome>;

/** Answer to POST /mastery/ingest, in the order in which the events were sent. */
export const ingestResponse = z.strictObject({
  accepted: z.int(),
  results: z.array(ingestOutcome),
});
/** Answer to POST /mastery/ingest. */
export type IngestResponse = z.infer<typeof ingestResponse>;

/** GET /mastery/ingest/{event_id}: the id, and the place that the 202 named, both or neither. */
export const ingestStatusRequest = z.strictObject({
  event_id: eventId,
  partition: z.coerce.number().pipe(z.int().min(0).max(100_000)).optional(),
  offset: z
    .string()
    .regex(/^\d{1,15}$/, 'must be an offset')
    .optional(),
});

/** What became of an event that was accepted. */
export const ingestStatus = z.strictObject({
  event_id: eventId,
  /** accepted: in the log, not applied yet. failed: dead-lettered for the reason. */
  status: z.enum(['accepted', 'applied', 'failed']),
  reason: z.string().optional(),
  partition: z.int(),
  offset: z.string(),
  processed_at: instant.optional(),
});
/** What became of an event. */
export type IngestStatus = z.infer<typeof ingestStatus>;

/** The weights of the four components; they sum to 1. */
export const weights = z
  .strictObject({ completion: score, quiz: score, quality: score, consistency: score })
  .refine((w) => Math.abs(COMPONENTS.reduce((sum, c) => sum + w[c], 0) - 1) < 1e-9, {
    error: 'must sum to 1',
  });
/** The weights of the four components. */
export type Weights = z.infer<typeof weights>;

/** POST /mastery/calculate: at least one component, 0..1 each. */
export const calculateRequest = z.strictObject({
  components: componentScores.refine((given) => COMPONENTS.some((c) => given[c] !== undefined), {
    error: 'needs at least one component',
  }),
  weights: weights.optional(),
});
/** Answer to POST /mastery/calculate. */
export const calculateResponse = z.strictObject({
  mastery_score: score,
  level: level.nullable(),
  breakdown: masteryResult.shape.breakdown,
  formula_version: z.string(),
});
/** Answer to POST /mastery/calculate. */
export type CalculateResponse = z.infer<typeof calculateResponse>;
