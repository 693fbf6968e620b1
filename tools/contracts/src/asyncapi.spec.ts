import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import specs from '@asyncapi/specs';
import { TOPICS } from '@mastery/event-schemas';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { repositoryRoot } from './root.ts';

interface Document {
  readonly channels: Readonly<Record<string, { readonly address: string }>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

const text = readFileSync(join(repositoryRoot, 'libs/event-schemas/asyncapi.json'), 'utf8');
const document = JSON.parse(text) as Document;

const ajv = () => {
  const validator = new Ajv({ strict: false, allErrors: true });
  addFormats.default(validator);
  return validator;
};

const at = (pointer: string): unknown =>
  pointer
    .slice(2)
    .split('/')
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], document);

describe('the committed AsyncAPI document', () => {
  it('is one, as the official schema of AsyncAPI 3.0 has it', () => {
    const isValid = ajv().compile(specs.schemasWithoutId['3.0.0'] as object);
    isValid(document);
    expect(isValid.errors).toBeNull();
    expect(isValid({ ...document, operations: { x: { action: 'shout' } } })).toBe(false);
  });

  it('describes every topic and refers to nothing that is not there', () => {
    const addresses = Object.values(document.channels).map(({ address }) => address);
    expect(addresses).toEqual(TOPICS.map(({ name }) => name));
    const references = [...text.matchAll(/"\$ref": "([^"]+)"/g)].map(([, pointer = '']) => pointer);
    expect(references.length).toBeGreaterThan(50);
    expect(references.filter((pointer) => at(pointer) === undefined)).toEqual([]);
  });

  it('holds a schema that can be used for every event', () => {
    for (const schema of Object.values(document.components.schemas)) ajv().compile(schema);
  });
});
