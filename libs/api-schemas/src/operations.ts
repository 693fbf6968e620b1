import { z } from 'zod';
import { day, eventId, instant, studentId } from '@mastery/event-schemas';

/** POST /operations/rebuild, and mastery-engine `rebuild`: one student, or all. */
export const rebuildRequest = z.strictObject({ student_id: studentId.optional() });
/** Whose state to rebuild from the log; everybody's unless given. */
export type RebuildRequest = z.infer<typeof rebuildRequest>;

/** 202: the operation goes on by itself; ask for it by its id. */
export const operationAccepted = z.strictObject({ operation_id: eventId });
/** An operation that was begun. */
export type OperationAccepted = z.infer<typeof operationAccepted>;

/** GET /operations/rebuild/{operation_id}, and mastery-engine `operation`. */
export const operationRequest = z.strictObject({ operation_id: eventId });

const many = z.int().min(0);

/** How far a rebuild is, and what it came to. It names no student. */
export const operation = z.object({
  operation_id: eventId,
  kind: z.literal('rebuild'),
  status: z.enum(['running', 'done', 'failed']),
  /** `one` student or `all`. */
  scope: z.enum(['one', 'all']),
  started_at: instant,
  /** Written every few seconds while it runs: one that falls silent has failed. */
  updated_at: instant,
  /** Students whose state was folded anew and compared with what stands. */
  compared: many,
  /** Of those: what stands says the same. */
  unchanged: many,
  /** Of those: the fold of the log stands now. */
  swapped: many,
  /** Of those: began at a checkpoint, because the log no longer has everything. */
  from_checkpoint: many,
  /** Neither log nor checkpoint reach back far enough: what stands was left alone. */
  beyond_log: many,
  /** What could not be rebuilt, and why; the first 100. */
  problems: z.array(z.string()),
});
/** How far a rebuild is, and what it came to. */
export type Operation = z.infer<typeof operation>;

/** 202 to DELETE /students/{id}: the request stands in the log, in order with the student's events. */
export const erasureAccepted = z.strictObject({
  student_id: studentId,
  status: z.literal('requested'),
  event_id: eventId,
  requested_at: instant,
  /** Where to follow it. */
  follow: z.string(),
});
/** An erasure that was asked for. */
export type ErasureAccepted = z.infer<typeof erasureAccepted>;

/** GET /students/{id}/erasure, and mastery-engine `erasure-status`. */
export const erasureStatusRequest = z.strictObject({
  student_id: studentId,
  /** The request to follow; without it, the student's last erasure. */
  event_id: eventId.optional(),
});
/** Whose erasure. */
export type ErasureStatusRequest = z.infer<typeof erasureStatusRequest>;

/** How far an erasure is. */
export const erasureStatus = z.strictObject({
  student_id: studentId,
  /** `requested`: not come to yet. `refused`: dead-lettered, `reason` says why. */
  status: z.enum(['requested', 'erased', 'refused']),
  event_id: eventId.optional(),
  reason: z.string().optional(),
  /** When the log took the request by which everything was deleted. */
  erased_at: instant.optional(),
  /** From then on what was in flight during the erasure is deleted, too. */
  final_after: instant.optional(),
  /** True when further events of the student came after the erasure: a new life, with new data. */
  new_data: z.boolean().optional(),
});
/** How far an erasure is. */
export type ErasureStatus = z.infer<typeof erasureStatus>;

/** POST /operations/topics/begin-anew, and mastery-engine `begin-anew`: nothing to choose. */
export const beginAnewRequest = z.strictObject({});

/**
 * What became of each partition of `mastery.requests`: `untouched` where log and position belong together,
 * `new-epoch` where the topic was made again, `gap-accepted` where retention overtook the engine.
 */
export const begunAnew = z.strictObject({
  partitions: z.array(
    z.strictObject({
      partition: z.int().min(0),
      outcome: z.enum(['untouched', 'new-epoch', 'gap-accepted']),
    }),
  ),
});
/** What became of each partition of `mastery.requests`. */
export type BegunAnew = z.infer<typeof begunAnew>;

/** GET /operations/pipeline, and mastery-engine `pipeline`: nothing to choose. */
export const pipelineRequest = z.strictObject({});

/** How far the engine is with a partition of `mastery.requests`. */
export const pipelinePartition = z.strictObject({
  partition: many,
  /** The first offset that the log still has, and the one after its last record. */
  start: many,
  end: many,
  /** The last offset that is applied and published: −1 before the first. */
  applied: z.int().min(-1),
  /** Records that wait. */
  lag: many,
  /** Which life of the log it is. */
  epoch: many,
  /** The last day that was closed; null before the first record. */
  closed_through: day.nullable(),
});
/** How far the engine is with everything. Positions are written with the next batch, or after a second of rest. */
export const pipelineStatus = z.strictObject({
  checked_at: instant,
  topic: z.string(),
  lag: many,
  partitions: z.array(pipelinePartition),
});
/** How far the engine is with everything. */
export type PipelineStatus = z.infer<typeof pipelineStatus>;
