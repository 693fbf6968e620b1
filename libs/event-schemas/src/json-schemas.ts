import { z } from 'zod';
import { LEARNING_EVENTS } from './learning-events.ts';
import { RESULT_EVENTS } from './result-events.ts';
import { type EventType, schemaId, schemaVersionOf } from './schema-versions.ts';

/** The JSON Schema (draft 7) of an event type, as a schema registry keeps it. */
export interface EventJsonSchema {
  /** The registry's subject. */
  readonly type: EventType;
  readonly version: number;
  /** With the `dataschema` of its events as `$id`. */
  readonly schema: Readonly<Record<string, unknown>>;
}

/** JSON Schemas of every event, as written now, from the very schemas that validate them. */
export const eventJsonSchemas = (): readonly EventJsonSchema[] => [
  // What a producer may send; rules between fields have no counterpart in JSON Schema.
  ...LEARNING_EVENTS.map((event) => jsonSchema(event, 'input')),
  // What the engine writes: closed, although its readers skip what they do not know.
  ...RESULT_EVENTS.map((event) => jsonSchema(event, 'output')),
];

type Event = (typeof LEARNING_EVENTS)[number] | (typeof RESULT_EVENTS)[number];

const jsonSchema = (event: Event, io: 'input' | 'output'): EventJsonSchema => {
  const type = event.shape.type.value;
  const version = schemaVersionOf(type);
  const { $schema, ...schema } = z.toJSONSchema(event, { target: 'draft-7', io });
  return { type, version, schema: { $schema, $id: schemaId(type, version), ...schema } };
};
