import { z } from 'zod';
import { MAX_STATEMENTS } from './integrations.ts';

/** An IRI; the standards compare them letter by letter, so nothing more is asked of it. */
export const iri = z.string().min(1).max(2_048);
/** An instant of RFC 3339 with any offset. */
export const offsetInstant = z.iso.datetime({ offset: true });
/** Extensions: whatever a sender adds, by IRI. */
export const extensions = z.record(z.string(), z.unknown());

const actor = z.looseObject({
  objectType: z.enum(['Agent', 'Group']).optional(),
  account: z.looseObject({ homePage: iri, name: z.string().min(1).max(256) }).optional(),
});

const activity = z.looseObject({
  objectType: z.string().optional(),
  id: iri.optional(),
  definition: z.looseObject({ type: iri.optional(), extensions: extensions.optional() }).optional(),
});

const result = z.looseObject({
  score: z
    .looseObject({
      scaled: z.number().min(-1).max(1).optional(),
      raw: z.number().optional(),
      min: z.number().optional(),
      max: z.number().optional(),
    })
    .optional(),
  success: z.boolean().optional(),
  completion: z.boolean().optional(),
  duration: z.string().max(100).optional(),
});

/**
 * An xAPI statement (IEEE 9274.1.1, xAPI 2.0; 1.0.3 has the same fields): what the mapping reads of it. Whatever
 * else a statement has is left alone.
 */
export const xapiStatement = z.looseObject({
  id: z.uuid().optional(),
  actor,
  verb: z.looseObject({ id: iri }),
  object: activity,
  result: result.optional(),
  context: z
    .looseObject({ registration: z.uuid().optional(), extensions: extensions.optional() })
    .optional(),
  timestamp: offsetInstant.optional(),
  stored: offsetInstant.optional(),
});
/** An xAPI statement, as far as the mapping reads it. */
export type XapiStatement = z.infer<typeof xapiStatement>;

/** POST /integrations/xapi/statements, as documented: one statement or a list of them. */
export const xapiRequest = z.union([
  xapiStatement,
  z.array(xapiStatement).min(1).max(MAX_STATEMENTS),
]);
