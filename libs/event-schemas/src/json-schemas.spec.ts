import { describe, expect, it } from '@jest/globals';
import { attributes } from './envelope.ts';
import { eventJsonSchemas } from './json-schemas.ts';
import { dataschemaOf } from './schema-versions.ts';

describe('JSON Schemas of events', () => {
  it('exist once for every event type and are closed, so that a field can be added later', () => {
    const types = eventJsonSchemas().map(({ type }) => type);
    expect(new Set(types).size).toBe(types.length);
    expect(types).toContain('exercise.completed');
    expect(types).toContain('mastery.updated');
    for (const { schema } of eventJsonSchemas()) {
      expect(schema).toMatchObject({
        additionalProperties: false,
        properties: { data: { additionalProperties: false } },
      });
    }
  });

  it('bear the name that events give as their dataschema', () => {
    for (const { type, schema } of eventJsonSchemas()) {
      expect(schema['$id']).toBe(dataschemaOf(type));
      expect(attributes.dataschema.safeParse(dataschemaOf(type)).success).toBe(true);
    }
  });
});
