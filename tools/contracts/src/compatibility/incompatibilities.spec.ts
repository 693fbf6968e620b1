import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { incompatibilities } from './incompatibilities.ts';
import type { JsonSchema } from './json-schema.ts';

const schemaOf = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });

const before = {
  topic: z.string().regex(/^[a-z]+$/),
  score: z.number().min(0).max(1).nullable(),
  level: z.enum(['low', 'high']).optional(),
  answers: z.array(z.strictObject({ item: z.string(), correct: z.boolean() })).max(500),
  topics: z.record(z.string(), z.strictObject({ seen: z.int() })),
};
const changed = (change: object) => {
  const fields = Object.entries<unknown>({ ...before, ...change }).filter(
    ([, field]) => field !== null,
  );
  const after = z.strictObject(Object.fromEntries(fields) as typeof before);
  return incompatibilities(schemaOf(z.strictObject(before)), schemaOf(after)).map(
    ({ path, detail }) => `${path} ${detail}`,
  );
};
const answers = (answer: object, most = 500) =>
  z.array(z.strictObject({ item: z.string(), correct: z.boolean(), ...answer })).max(most);

describe('a schema that reads everything the one before it read', () => {
  it.each([
    ['nothing', {}],
    ['an optional field more', { duration: z.number().optional() }],
    [
      'an optional field more, further inside',
      { answers: answers({ skill: z.string().optional() }) },
    ],
    ['a field that need not be there any more', { topic: before.topic.optional() }],
    ['a value more', { level: z.enum(['low', 'middle', 'high']).optional() }],
    ['wider bounds', { score: z.number().min(-1).max(2).nullable(), answers: answers({}, 501) }],
    ['text without its pattern', { topic: z.string() }],
    [
      'a number that was an integer',
      { topics: z.record(z.string(), z.strictObject({ seen: z.number() })) },
    ],
    ['one more type', { topic: before.topic.nullable() }],
  ])('may have %s', (_what, change) => {
    expect(changed(change)).toEqual([]);
  });
});

describe('a schema that refuses what the one before it read', () => {
  it.each<[string, object, string[]]>([
    ['a field is gone', { topic: null }, ['topic was removed']],
    [
      'a field has another name',
      { topic: null, subject: before.topic },
      ['topic was removed', 'subject is new and required'],
    ],
    ['a field is new and required', { kind: z.string() }, ['kind is new and required']],
    [
      'an optional field is required now',
      { level: z.enum(['low', 'high']) },
      ['level is required now'],
    ],
    [
      'null is refused',
      { score: z.number().min(0).max(1) },
      ['score must be number now, was null'],
    ],
    [
      'bounds are narrower',
      { score: z.number().min(0.5).max(1).nullable(), answers: answers({}, 499) },
      ['score has minimum 0.5 now, was 0', 'answers has maxItems 499 now, was 500'],
    ],
    ['a value is gone', { level: z.enum(['low']).optional() }, ['level no longer takes high']],
    [
      'a type is another',
      { answers: answers({ correct: z.number() }) },
      ['answers[].correct must be number now, was boolean'],
    ],
    [
      'a number must be an integer',
      { score: z.int().min(0).max(1).nullable() },
      ['score must be integer now, was number'],
    ],
    [
      'a pattern is another',
      { topic: z.string().regex(/^[a-y]+$/) },
      ['topic has another pattern now'],
    ],
    [
      'a value of a map needs more',
      { topics: z.record(z.string(), z.strictObject({ seen: z.int(), score: z.number() })) },
      ['topics.*.score is new and required'],
    ],
  ])('is named with the field when %s', (_what, change, named) => {
    expect(changed(change)).toEqual(named);
  });

  it('is whatever changes in a way that cannot be weighed', () => {
    const was = { type: 'string', not: { const: 'a' } };
    expect(incompatibilities(was, { type: 'string', not: { const: 'b' } }, 'x')).toEqual([
      { path: 'x', detail: 'has another not now' },
    ]);
    expect(incompatibilities({ type: 'string' }, { $ref: '#/elsewhere' }, 'x')).not.toEqual([]);
  });

  it('is a new field of an object that could hold anything, as the registry says, too', () => {
    const open = { type: 'object', properties: {} };
    const more = { type: 'object', properties: { kind: { type: 'string' } } };
    expect(incompatibilities(open, more).map(({ path }) => path)).toEqual(['kind']);
  });
});
