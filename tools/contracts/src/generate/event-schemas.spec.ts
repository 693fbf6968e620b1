import { describe, expect, it } from '@jest/globals';
import type { EventJsonSchema } from '@mastery/event-schemas';
import { z } from 'zod';
import { type CommittedSchema, fileOf } from '../schemas/committed.ts';
import { sha256 } from '../schemas/sha256.ts';
import { generateEventSchemas } from './event-schemas.ts';
import { jsonText } from './generator.ts';

const quiz = (version: number, data: z.ZodRawShape): EventJsonSchema => ({
  type: 'quiz.completed',
  version,
  schema: {
    $id: `quiz:${version}`,
    ...z.toJSONSchema(z.strictObject({ data: z.strictObject(data) }), { target: 'draft-7' }),
  },
});
const landed = (...schemas: readonly EventJsonSchema[]) => {
  const committed = schemas.map((schema): CommittedSchema => ({
    ...schema,
    text: jsonText(schema.schema),
  }));
  const checksums = new Map(
    committed.map(({ type, version, text }) => [fileOf(type, version), sha256(text)]),
  );
  return { committed, checksums };
};
const topic = z.string();
const v1 = quiz(1, { topic });

describe('schemas of events', () => {
  it('are written once, with their sum', () => {
    const generated = generateEventSchemas(landed(), [v1]);
    expect(generated).toMatchObject({
      outcome: 'generated',
      files: [
        { path: 'libs/event-schemas/schemas/quiz.completed/v1.json' },
        { content: `${sha256(jsonText(v1.schema))}  quiz.completed/v1.json\n` },
      ],
    });
  });

  it('get a version beside the old one when a field is added', () => {
    const v2 = quiz(2, { topic, score: z.number().optional() });
    expect(generateEventSchemas(landed(v1), [v2])).toMatchObject({
      outcome: 'generated',
      files: [{ content: jsonText(v1.schema) }, { content: jsonText(v2.schema) }, {}],
    });
  });

  it('are not overwritten when they change under the same number', () => {
    const other = quiz(1, { topic, score: z.number().optional() });
    expect(generateEventSchemas(landed(v1), [other])).toEqual({
      outcome: 'refused',
      reasons: ['quiz.completed v1 → sources: differs: raise its number in schema-versions.ts'],
    });
  });

  it.each<[string, number]>([
    ['under the same number', 1],
    ['under a new number', 2],
  ])('are refused with the field named when old events could not be read: %s', (_what, version) => {
    const renamed = quiz(version, { subject_area: topic });
    const generated = generateEventSchemas(landed(v1), [renamed]);
    expect(generated.outcome).toBe('refused');
    expect(generated).toMatchObject({
      reasons: expect.arrayContaining([
        expect.stringContaining('data.topic: was removed'),
        expect.stringContaining('data.subject_area: is new and required'),
      ]),
    });
  });

  it('are refused when a landed one was edited', () => {
    const { committed, checksums } = landed(v1);
    const edited = committed.map((schema) => ({ ...schema, text: `${schema.text} ` }));
    expect(generateEventSchemas({ committed: edited, checksums }, [v1])).toEqual({
      outcome: 'refused',
      reasons: ['quiz.completed v1: is not as it landed: a change needs a version of its own'],
    });
  });

  it('are refused when a version is missing, or a type whose events the log still holds', () => {
    const v3 = quiz(3, { topic });
    expect(generateEventSchemas(landed(v1, v3), [v3])).toMatchObject({
      reasons: ['quiz.completed v3: v2 is missing'],
    });
    expect(generateEventSchemas(landed(v1), [])).toMatchObject({
      reasons: ['quiz.completed: was removed: the log still holds such events'],
    });
  });
});
