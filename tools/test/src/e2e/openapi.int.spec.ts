import { beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { type ApiOperation, OPERATIONS } from '@mastery/api-schemas';
import { stack } from './clients.ts';
import { exampleRunner, settled } from './run-example.ts';

/** What is sent comes first, then what depends on it; who is erased has nothing more to show. */
const ORDER = ['ingestEvents', 'ingestStatus', 'any other', 'eraseStudent', 'erasureStatus'];
const place = ({ id }: ApiOperation) => ORDER.indexOf(ORDER.includes(id) ? id : 'any other');
const CASES = [...OPERATIONS]
  .sort((a, b) => place(a) - place(b))
  .flatMap((operation) =>
    operation.examples.map(
      (example) => [operation.id, example.summary, operation, example] as const,
    ),
  );

interface Document {
  readonly paths: Record<
    string,
    Record<string, { responses: Record<string, { content: Record<string, { schema: object }> }> }>
  >;
}

describe('the examples of the OpenAPI document, against the running engine', () => {
  let document: Document;
  const run = exampleRunner();
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  beforeAll(async () => {
    document = (await (
      await fetch(`${stack.urls.apps['api-gateway']}/openapi.json`)
    ).json()) as Document;
    ajv.addSchema(document, 'openapi');
  });

  it.each(CASES)('%s: %s', async (_id, _summary, operation, example) => {
    const answer = await run(operation, example);
    const expected = settled(example.answer);
    if (example.isExcerpt) expect(settled(answer.body)).toMatchObject(expected as object);
    else expect(settled(answer.body)).toEqual(expected);
    expect(answer.status).toBe(example.status);

    const pointer = [
      ...['paths', operation.path, operation.method, 'responses', String(example.status)],
      ...['content', 'application/json', 'schema'],
    ].map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')));
    const isValid = ajv.getSchema(`openapi#/${pointer.join('/')}`);
    expect(isValid).toBeDefined();
    void isValid?.(answer.body);
    expect(isValid?.errors ?? null).toBeNull();
  });
});
