import { z } from 'zod';
import { eventId, instant, name, studentId } from './identifiers.ts';

/** W3C Trace Context `traceparent`, version 00. */
export const traceparent = z
  .string()
  .regex(
    /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/,
    'must be a W3C traceparent with ids that are not all zero',
  );

/** The 32 hexadecimal digits of a trace; empty when there is none. */
export const traceIdOf = (parent: string | undefined): string => parent?.split('-')[1] ?? '';

/** The CloudEvents 1.0 attributes that every event carries; `subject` is the student. */
export const attributes = {
  specversion: z.literal('1.0'),
  id: eventId,
  source: z.string().regex(/^[\x21-\x7e]{1,512}$/, 'must be a URI reference without spaces'),
  subject: studentId,
  time: instant,
  datacontenttype: z.literal('application/json').optional(),
  dataschema: z.url().max(512).optional(),
  traceparent: traceparent.optional(),
  tracestate: z
    .string()
    .regex(/^[\x20-\x7e]{0,512}$/, 'must be printable ASCII')
    .optional(),
  cohort: name.optional(),
};

/** What an event carries besides when it is the replay of a dead letter. */
const replay = {
  /** The `dlq-id` of the dead letter. */
  replay_of: eventId.optional(),
  /** The offset of the original on `mastery.requests`: a student erased since then refuses the replay. */
  replay_position: z.int().min(0).optional(),
};

/**
 * The schema of an event that people send: a closed CloudEvents envelope around closed data, so that
 * a misspelt field is named instead of ignored.
 */
export const event = <Type extends string, Data extends z.ZodType>(type: Type, data: Data) =>
  z.strictObject({ ...attributes, ...replay, type: z.literal(type), data });

/**
 * The schema of an event that the engine sends. Readers skip fields that they do not know: a newer
 * worker may write more than an older reader has heard of.
 */
export const result = <Type extends string, Data extends z.ZodType>(type: Type, data: Data) =>
  z.object({ ...attributes, type: z.literal(type), data });

/** `content-type` of an event in structured mode. */
export const CLOUDEVENT_JSON = 'application/cloudevents+json';
/** `content-type` of a batch of events. */
export const CLOUDEVENT_BATCH_JSON = 'application/cloudevents-batch+json';
