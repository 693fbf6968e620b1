import { beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type JsonSchema, readCommitted } from '@mastery/contracts';
import { mastery, runningStack } from '../testing/run.ts';

type Fields = Record<string, JsonSchema>;
interface Data {
  readonly properties: Fields;
  readonly required: readonly string[];
}

const committed = readCommitted().find(({ type }) => type === 'exercise.completed');
const v1 = committed?.schema as JsonSchema & { properties: { data: Data } };
/** The schema with other data. */
const changed = (change: (fields: Fields, required: readonly string[]) => Partial<Data>) => {
  const { data } = v1.properties;
  const other = { ...data, ...change(data.properties, data.required) };
  return { ...v1, properties: { ...v1.properties, data: other } };
};
const without = (fields: Fields, field: string): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name !== field));

describe('mastery schemas register', () => {
  const env = { SCHEMA_REGISTRY_URL: runningStack().registry };
  let type: string;
  let folder: string;
  const write = (version: number, schema: object) =>
    writeFileSync(join(folder, type, `v${version}.json`), JSON.stringify(schema));
  const register = () => mastery(['schemas', 'register', '--folder', folder], env);

  beforeEach(() => {
    // A type that no other test and no event knows.
    type = `test.${randomUUID()}`;
    folder = mkdtempSync(join(tmpdir(), 'mastery-schemas-'));
    mkdirSync(join(folder, type));
    write(1, v1);
  });

  it('registers the committed schemas once, however often it is asked', async () => {
    await mastery(['schemas', 'register'], env);
    expect(await mastery(['schemas', 'register'], env)).toEqual({
      exit: 0,
      written: `0 registered, ${readCommitted().length} there already`,
    });
    expect((await mastery(['schemas', 'check', '--registry'], env)).exit).toBe(0);
  });

  it('registers the next version when a field was added, and takes both as known afterwards', async () => {
    expect(await register()).toMatchObject({ exit: 0, written: '1 registered, 0 there already' });
    const hints = { hints: { type: 'integer', minimum: 0 } };
    write(
      2,
      changed((fields) => ({ properties: { ...fields, ...hints } })),
    );
    expect(await register()).toMatchObject({ exit: 0, written: '1 registered, 1 there already' });
    expect(await register()).toMatchObject({ exit: 0, written: '0 registered, 2 there already' });
  });

  it.each<[string, ReturnType<typeof changed>, string]>([
    [
      'removed',
      changed((fields) => ({ properties: without(fields, 'duration_s') })),
      'data.duration_s: was removed',
    ],
    [
      'renamed',
      changed((fields, required) => ({
        properties: { ...without(fields, 'topic'), subject_area: { type: 'string' } },
        required: required.map((field) => (field === 'topic' ? 'subject_area' : field)),
      })),
      'data.topic: was removed\n  data.subject_area: is new and required',
    ],
    [
      'required now',
      changed((_fields, required) => ({ required: [...required, 'correct'] })),
      'data.correct: is required now',
    ],
    [
      'of a narrower type',
      changed((fields) => ({ properties: { ...fields, duration_s: { type: 'integer' } } })),
      'data.duration_s: must be integer now, was number',
    ],
    [
      'one of fewer values',
      changed((fields) => ({
        properties: { ...fields, difficulty: { type: 'string', enum: ['beginner', 'advanced'] } },
      })),
      'data.difficulty: no longer takes intermediate',
    ],
    [
      'within narrower bounds',
      changed((fields) => ({
        properties: { ...fields, attempts: { type: 'integer', minimum: 1, maximum: 10_000 } },
      })),
      'data.attempts: has minimum 1 now, was 0',
    ],
  ])('is refused by the registry, and names the field, when it is %s', async (_what, v2, named) => {
    write(2, v2);
    const { exit, written } = await register();
    expect(exit).toBe(1);
    expect(written).toContain(`1 registered, 0 there already\n${type} v2 is refused`);
    expect(written).toContain(named);
    expect(written).toMatch(/the registry says: .*Incompatible/);
  });
});
