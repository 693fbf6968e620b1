import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { OPENAPI_FILE } from './generate/generators.ts';
import { repositoryRoot } from './root.ts';

const text = readFileSync(join(repositoryRoot, OPENAPI_FILE), 'utf8');
const validate = (document: object) =>
  new Validator().validate(document as Record<string, unknown>);

describe('the committed OpenAPI document', () => {
  it('is one, as the official schema of OpenAPI 3.1 has it', async () => {
    const document = JSON.parse(text) as object;
    expect(await validate(document)).toEqual({ valid: true });
    const broken = { ...document, paths: { '/x': { get: { responses: 1 } } } };
    expect(await validate(broken)).toMatchObject({ valid: false });
  });

  it('refers to nothing that is not there', () => {
    const document = JSON.parse(text) as { components: { schemas: Record<string, unknown> } };
    const names = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name = '') => !(name in document.components.schemas))).toEqual([]);
  });
});
