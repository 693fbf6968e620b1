import { z } from 'zod';
import {
  componentScores,
  day,
  level,
  score,
  standingOverride,
  studentId,
} from '@mastery/event-schemas';

/** `content-type` of a history as CSV. */
export const CSV_OF_HISTORY = 'text/csv; charset=utf-8; header=present';

/** How far apart the points of a history are. */
export const granularity = z.enum(['daily', 'weekly', 'monthly']);
/** How far apart the points of a history are. */
export type Granularity = z.infer<typeof granularity>;

/** POST /analytics/mastery-history: `to` is today and `from` 89 days before it, unless given. */
export const historyRequest = z
  .strictObject({
    student_id: studentId,
    from: day.optional(),
    to: day.optional(),
    granularity: granularity.default('daily'),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['from'],
    error: 'must not be after to',
  });
/** Whose history, of which days. */
export type HistoryRequest = z.infer<typeof historyRequest>;

/**
 * The last snapshot of a period: its day, and the period it stands for (`2026-01-14`, the ISO week
 * `2026-W03`, or `2026-01`).
 */
export const historyPoint = z.strictObject({
  date: day,
  period: z.string(),
  mastery_score: score.nullable(),
  level: level.nullable(),
  components: componentScores,
  /** Where a teacher had set the score: who, why, and what the evidence gives. */
  override: standingOverride.optional(),
});
/** The last snapshot of a period. */
export type HistoryPoint = z.infer<typeof historyPoint>;

/** Answer to POST /analytics/mastery-history, oldest first; a period without a snapshot has no point. */
export const historyResponse = z.strictObject({
  student_id: studentId,
  from: day,
  to: day,
  granularity,
  points: z.array(historyPoint),
});
/** Answer to POST /analytics/mastery-history. */
export type HistoryResponse = z.infer<typeof historyResponse>;
