import { z } from 'zod';
import { instant } from './identifiers.ts';

/**
 * What a reader may rely on in `processed:{event_id}`: what became of an event, where it stands in the
 * log, and whose it is, as their stand-in. The worker keeps more there, for itself alone.
 */
export const storedProcessing = z.object({
  outcome: z.enum(['applied', 'failed']),
  /** The code of the rule that it broke, when it failed. */
  reason: z.string().optional(),
  partition: z.int().min(0),
  offset: z.int().min(0),
  student_hash: z.string(),
  processed_at: instant,
});

/** What a reader may rely on in `partition:{topic}:{n}:position`: up to there everything is applied. */
export const storedPosition = z.object({ offset: z.int().min(-1) });
