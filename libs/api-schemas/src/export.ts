import { z } from 'zod';
import { day, instant, studentId } from '@mastery/event-schemas';

/** GET /students/{id}/export. */
export const exportRequest = z.strictObject({ id: studentId });

const document = z.record(z.string(), z.unknown());

/**
 * Answer to GET /students/{id}/export: what stands in the state store under the student's keys, as it
 * stands there; what does not stand is null or left out. `not_included` says what else exists.
 */
export const exportResponse = z.strictObject({
  student_id: studentId,
  exported_at: instant,
  /** The current mastery, the evidence behind it and what the engine keeps beside it. */
  current_mastery: document.nullable(),
  /** By UTC day: the mastery as of it, and its components. */
  snapshots: z.record(
    day,
    z.strictObject({
      mastery: document.nullable(),
      components: z.record(z.string(), z.number()),
    }),
  ),
  /** By month, `YYYY-MM`. */
  checkpoints: z.record(z.string(), document),
  recent_activity: z.unknown(),
  prediction: z.unknown(),
  learning_path: z.unknown(),
  learning_path_revision: z.unknown(),
  notifications: z.unknown(),
  /** What the student chose, and where the e-mail address stands. */
  notification_preferences: z.unknown(),
  /** Browsers that are told by Web Push. */
  notification_subscriptions: z.unknown(),
  /** By cohort that names the student, or did within 91 days: when the log took the last change. */
  cohorts: z.unknown(),
  /** What was forecast for days that are not over. */
  forecasts_due: z.unknown(),
  not_included: z.array(z.strictObject({ what: z.string(), why: z.string() })),
});
/** Everything held about a student. */
export type ExportResponse = z.infer<typeof exportResponse>;
