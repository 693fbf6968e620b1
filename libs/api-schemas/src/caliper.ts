import { z } from 'zod';
import { MAX_STATEMENTS } from './integrations.ts';
import { extensions, iri, offsetInstant } from './xapi.ts';

/** The versions whose events have the fields that the mapping reads. */
export const CALIPER_VERSIONS = [
  'http://purl.imsglobal.org/ctx/caliper/v1p2',
  'http://purl.imsglobal.org/ctx/caliper/v1p1',
] as const;

const entity = z.looseObject({
  id: iri,
  type: z.string().max(200).optional(),
  extensions: extensions.optional(),
});
/** A Caliper entity, or its IRI alone where it was described before. */
export const caliperEntity = z.union([iri, entity]);

/** A try at something: the `object` of a GradeEvent. */
export const caliperAttempt = entity.extend({
  assignee: caliperEntity.optional(),
  assignable: caliperEntity.optional(),
  count: z.number().optional(),
  duration: z.string().max(100).optional(),
});

/** What a try was worth: `generated` of a GradeEvent. */
export const caliperScore = entity.extend({
  scoreGiven: z.number().optional(),
  maxScore: z.number().optional(),
});

/** A Caliper 1.2 event: what the mapping reads of it. Whatever else it has is left alone. */
export const caliperEvent = z.looseObject({
  id: iri,
  type: z.string().min(1).max(200),
  action: z.string().min(1).max(200),
  actor: caliperEntity,
  object: caliperEntity,
  generated: caliperEntity.optional(),
  eventTime: offsetInstant,
  extensions: extensions.optional(),
});
/** A Caliper event, as far as the mapping reads it. */
export type CaliperEvent = z.infer<typeof caliperEvent>;
/** A Caliper entity or its IRI. */
export type CaliperEntity = z.infer<typeof caliperEntity>;

const envelope = { sensor: iri, sendTime: offsetInstant, dataVersion: z.enum(CALIPER_VERSIONS) };

/** POST /integrations/caliper/events, as documented: an envelope of events and described entities. */
export const caliperRequest = z.looseObject({
  ...envelope,
  data: z
    .array(z.union([caliperEvent, entity]))
    .min(1)
    .max(MAX_STATEMENTS),
});
/** The envelope alone: what is wrong with one thing in it is that thing's outcome. */
export const caliperEnvelope = z.looseObject({
  ...envelope,
  data: z.array(z.unknown()).min(1).max(MAX_STATEMENTS),
});
