import { CLOUDEVENT_JSON } from '../envelope.ts';
import type { EventJsonSchema } from '../json-schemas.ts';
import { DEAD_LETTER_REASONS, DLQ_HEADER } from '../topics.ts';

/** The name of the message that stands for a record on `mastery.dlq`. */
export const DEAD_LETTER = 'dead-letter';

const KEY = {
  kafka: {
    key: { type: 'string', description: 'The student, which keeps their events in order.' },
    bindingVersion: '0.5.0',
  },
};

/** The message of an event: its payload is the event itself, attributes and data. */
export const eventMessage = ({ type }: EventJsonSchema) => ({
  name: type,
  contentType: CLOUDEVENT_JSON,
  headers: {
    type: 'object',
    properties: {
      'content-type': { type: 'string', const: CLOUDEVENT_JSON },
      traceparent: { type: 'string', description: 'As in the event.' },
    },
  },
  payload: reference('schemas', type),
  bindings: KEY,
});

/** The payload of an event's message: its JSON Schema, named by its `dataschema`. */
export const eventPayload = ({ schema }: EventJsonSchema) => {
  const { $id, ...rest } = schema;
  const keywords = Object.entries(rest).filter(([keyword]) => keyword !== '$schema');
  return { 'x-dataschema': $id, ...Object.fromEntries(keywords) };
};

/** The message of a dead letter. */
export const deadLetterMessage = () => {
  const header = (name: string) => [name, { type: 'string' }] as const;
  const headers = Object.fromEntries(Object.values(DLQ_HEADER).map(header));
  return {
    name: DEAD_LETTER,
    summary: 'A record that could not be processed: key, value and headers as they were.',
    headers: {
      type: 'object',
      properties: {
        ...headers,
        [DLQ_HEADER.reason]: { type: 'string', enum: DEAD_LETTER_REASONS },
      },
      required: Object.values(DLQ_HEADER),
    },
    payload: { description: 'The original value, byte for byte, whatever it is.' },
  };
};

/** A reference to one of the document's components. */
export const reference = (kind: 'messages' | 'schemas', name: string) => ({
  $ref: `#/components/${kind}/${name}`,
});
