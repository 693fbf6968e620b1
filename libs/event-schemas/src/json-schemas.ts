import { z } from 'zod';
import { LEARNING_EVENTS } from './learning-events.ts';
import { RESULT_EVENTS } from './result-events.ts';

/** The JSON Schema (draft 7) of an event type, as a schema registry keeps it. */
export interface EventJsonSchema {
  /** The registry's subject: the event type. */
  readonly subject: string;
  readonly schema: object;
}

/** JSON Schemas of every event, from the very schemas that validate them. */
export const eventJsonSchemas = (): readonly EventJsonSchema[] =>
  [...LEARNING_EVENTS, ...RESULT_EVENTS].map((event) => ({
    subject: event.shape.type.value,
    // `input`: what a producer may send; rules between fields have no counterpart in JSON Schema.
    schema: z.toJSONSchema(event, { target: 'draft-7', io: 'input' }),
  }));
