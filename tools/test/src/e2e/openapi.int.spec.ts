import { beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { OPERATIONS, type ApiExample, type ApiOperation } from '@mastery/api-schemas';
import { as, eventually, stack } from './clients.ts';

/** What differs from run to run, or with the day on which it is asked. */
const VOLATILE = new Set([
  ...['partition', 'offset', 'processed_at', 'calculated_at', 'last_seen', 'confidence'],
  ...['target_date', 'date', 'since', 'uptime_s'],
]);

const settled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(settled);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [
    key,
    VOLATILE.has(key) ? typeof inner : settled(inner),
  ]);
  return Object.fromEntries(entries) as unknown;
};

const base = stack.urls.apps['api-gateway'];

const ask = async ({ method, path }: ApiOperation, example: ApiExample) => {
  const given = Object.entries(example.parameters ?? {});
  const inPath = given.filter(([name]) => path.includes(`{${name}}`));
  const filled = inPath.reduce(
    (left, [name, value]) => left.replace(`{${name}}`, encodeURIComponent(value)),
    path,
  );
  const query = new URLSearchParams(
    given
      .filter((parameter) => !inPath.includes(parameter))
      .map(([name, value]): [string, string] => [name, String(value)]),
  );
  const response = await fetch(`${base}${filled}?${query.toString()}`, {
    method: method.toUpperCase(),
    headers: {
      ...(example.as && as({ sub: example.as.subject, role: example.as.role })),
      ...(example.body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(example.body !== undefined && { body: JSON.stringify(example.body) }),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: await response.json(),
  };
};

/** What is sent comes first, then what depends on it. */
const ORDER = ['ingestEvents', 'ingestStatus'];
const place = ({ id }: ApiOperation) => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length);
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
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  beforeAll(async () => {
    document = (await (await fetch(`${base}/openapi.json`)).json()) as Document;
    ajv.addSchema(document, 'openapi');
  });

  it.each(CASES)('%s: %s', async (id, _summary, operation, example) => {
    const answer =
      id === 'ingestStatus'
        ? await eventually('the event is applied', async () => {
            const now = await ask(operation, example);
            return now.status === 200 ? now : undefined;
          })
        : await ask(operation, example);
    expect(settled(answer.body)).toEqual(settled(example.answer));
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
