import { z } from 'zod';
import { LEVELS, day, score } from '@mastery/event-schemas';
import { queryResponse } from './mastery.ts';
import { problem } from './problem.ts';

/** How many students one POST /mastery/batch asks about. */
export const MAX_BATCH_STUDENTS = 1_000;

/**
 * POST /mastery/batch. What is no student id is answered as an error of its own: one bad student never
 * fails the rest.
 */
export const batchRequest = z.strictObject({
  student_ids: z.array(z.string().max(256)).min(1).max(MAX_BATCH_STUDENTS),
  date: day.optional(),
  include_components: z.boolean().default(true),
});
/** Whose mastery, as of which day. */
export type BatchRequest = z.infer<typeof batchRequest>;

/** Why there is no mastery of one student: the problem that a query about them alone would answer. */
export const batchError = problem.pick({ type: true, title: true, status: true, detail: true });
/** Why there is no mastery of one student. */
export type BatchError = z.infer<typeof batchError>;

/** One student's mastery, or why there is none. */
export const batchResult = z.union([
  z.strictObject({ student_id: z.string(), data: queryResponse }),
  z.strictObject({ student_id: z.string(), error: batchError }),
]);
/** One student's mastery, or why there is none. */
export type BatchResult = z.infer<typeof batchResult>;

/** All students together: `mean_score` is of those who have a score, null when nobody has. */
export const batchSummary = z.strictObject({
  total: z.int(),
  succeeded: z.int(),
  failed: z.int(),
  mean_score: score.nullable(),
  /** How many have each level; who has none is in none of them. */
  levels: z.record(z.enum(LEVELS), z.int()),
});
/** All students together. */
export type BatchSummary = z.infer<typeof batchSummary>;

/** Answer to POST /mastery/batch, in the order asked. */
export const batchResponse = z.strictObject({
  summary: batchSummary,
  results: z.array(batchResult),
});

/** `content-type` of a batch line by line: a `batchResult` each, in the order asked. */
export const NDJSON = 'application/x-ndjson';
/** The last line of a batch line by line; without it the answer is not whole. */
export const batchLastLine = z.strictObject({ summary: batchSummary });
