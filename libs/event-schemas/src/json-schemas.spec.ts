import { describe, expect, it } from '@jest/globals';
import { eventJsonSchemas } from './json-schemas.ts';

describe('JSON Schemas of events', () => {
  it('exist once for every event type and are closed, so that a field can be added later', () => {
    const subjects = eventJsonSchemas().map(({ subject }) => subject);
    expect(new Set(subjects).size).toBe(subjects.length);
    expect(subjects).toContain('exercise.completed');
    expect(subjects).toContain('mastery.updated');
    for (const { schema } of eventJsonSchemas()) {
      expect(schema).toMatchObject({
        additionalProperties: false,
        properties: { data: { additionalProperties: false } },
      });
    }
  });
});
