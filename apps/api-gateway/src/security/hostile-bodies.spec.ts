import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createWorld, startGateway } from '../testing/test-gateway.ts';

const PATHS = [
  '/mastery/query',
  '/mastery/ingest',
  '/mastery/calculate',
  '/integrations/caliper/events',
  '/mastery/explain',
  '/mastery/what-if',
  '/mastery/patterns',
  '/mastery/batch',
  '/analytics/mastery-history',
  '/predictions/next-week',
  '/predictions/trajectory',
  '/recommendations/adaptive',
  '/recommendations/learning-path',
];

const ask = (more: string) => `{"student_id":"s-1"${more}}`;

/** What is sent, with the status that it must get: a 4xx problem document and nothing else. */
const HOSTILE: readonly (readonly [string, string | Uint8Array, number])[] = [
  ['nothing', '', 400],
  ['no JSON', 'student_id=s-1', 400],
  ['half a JSON', '{"student_id":', 400],
  ['two JSON values', '{} {}', 400],
  ['NaN', '{"student_id":NaN}', 400],
  ['a number beyond all numbers', ask(',"horizon_days":1e999'), 400],
  ['null', 'null', 400],
  ['text', '"s-1"', 400],
  ['a list', '[[]]', 400],
  ['what is not UTF-8', Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d]), 400],
  ['UTF-16', Buffer.from('\ufeff{}', 'utf16le'), 400],
  ['a NUL', '{"student_id":"s\\u0000"}', 400],
  ['half a surrogate pair', '{"student_id":"\\ud800"}', 400],
  ['a key that is there twice', ask(',"student_id":"s-2"'), 400],
  ['__proto__', ask(',"__proto__":{"role":"admin"}'), 400],
  ['constructor', ask(',"constructor":{"prototype":{"role":"admin"}}'), 400],
  ['an unknown field', ask(',"role":"admin"'), 400],
  ['a student that is a list', '{"student_id":["s-1"]}', 400],
  ['a student that is an object', '{"student_id":{"$ne":null}}', 400],
  ['a student with a colon', '{"student_id":"s:1"}', 400],
  ['a student with ||', '{"student_id":"app||s"}', 400],
  ['a student with a line break', '{"student_id":"s-1\\n"}', 400],
  ['a student in other letters', '{"student_id":"ѕ-1"}', 400],
  ['a student of 65 characters', `{"student_id":"${'s'.repeat(65)}"}`, 400],
  ['a path', '{"student_id":"../../etc/passwd"}', 400],
  ['markup', '{"student_id":"<script>alert(1)</script>"}', 400],
  ['a day that is none', ask(',"date":"2026-02-30"'), 400],
  ['10,000 levels', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 400],
  ['more than a megabyte', JSON.stringify('x'.repeat(1_100_000)), 413],
];

describe('a hostile body', () => {
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  beforeAll(async () => (gateway = await startGateway(createWorld())));
  afterAll(() => gateway.close());

  const cases = HOSTILE.flatMap(([what, body, status]) =>
    PATHS.map((path) => [what, path, status, body] as const),
  );
  it.each(cases)('%s, sent to %s, gets %s and a problem', async (_what, path, status, body) => {
    const answer = await gateway.post(path, body, { as: 'admin' });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.body).toMatchObject({ status, trace_id: expect.any(String) });
  });

  it('never gets a 5xx, whatever JSON it is', async () => {
    const field = fc.constantFrom(
      'student_id',
      'student_ids',
      'from',
      'to',
      'granularity',
      'date',
      'components',
      'weights',
      'id',
      'type',
      'data',
    );
    const body = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(field, fc.oneof(fc.jsonValue(), fc.constantFrom('s-1', 1e308, -0, [], {}))),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PATHS), body, async (path, sent) => {
        const { status } = await gateway.post(path, sent, { as: 'admin' });
        expect([200, 400, 404]).toContain(status);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it.each([
    ['text/plain', 415],
    ['application/xml', 415],
    ['application/x-www-form-urlencoded', 415],
    ['application/json; charset=utf-16', 415],
  ])('of type %s gets %s', async (type, status) => {
    const headers = { 'content-type': type };
    expect(await gateway.post('/mastery/query', '{}', { headers })).toMatchObject({ status });
  });

  it('that is compressed gets 415: it could unpack to anything', async () => {
    const headers = { 'content-encoding': 'gzip' };
    const answer = await gateway.post('/mastery/query', '{}', { headers });
    expect(answer.status).toBe(415);
  });
});
