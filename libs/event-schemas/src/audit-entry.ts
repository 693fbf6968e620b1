import { z } from 'zod';
import { eventId, instant } from './identifiers.ts';

/** What stands for a person: 16 hexadecimal digits of an HMAC of their id. */
const standIn = z.string().regex(/^[0-9a-f]{16}$/);

/** What became of a request: it was let through to its work, or why it was not. */
export const auditOutcome = z.enum([
  'admitted',
  'unauthorized',
  'forbidden',
  'rate-limited',
  /** Refused for its form: size, content type, JSON, schema. */
  'invalid',
]);
/** What became of a request. */
export type AuditOutcome = z.infer<typeof auditOutcome>;

/**
 * An entry on `mastery.audit`: who, what, whose, outcome, trace. Ids of people are hashed. Whoever reads
 * it drops repeats by `id`: an entry whose acknowledgement was lost is sent again.
 */
export const auditEntry = z.object({
  specversion: z.literal('1.0'),
  id: eventId,
  source: z.string(),
  type: z.literal('audit.entry'),
  time: instant,
  traceparent: z.string(),
  data: z.object({
    /** Null when nobody could be made out. */
    who: standIn.nullable(),
    role: z.enum(['student', 'teacher', 'admin', 'service']).nullable(),
    method: z.string(),
    /** The route's path with its parameters' names. */
    route: z.string(),
    /** Which thing, where the path names one that is nobody's data: a dead letter, an operation. */
    about: z.string().optional(),
    /** The students whom it was about, each once. */
    whose: z.array(standIn),
    outcome: auditOutcome,
  }),
});
/** An entry on `mastery.audit`. */
export type AuditTrailEntry = z.infer<typeof auditEntry>;
