import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HOSTILE_BODIES } from '@mastery/api-schemas/testing';
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

describe('a hostile body', () => {
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  beforeAll(async () => (gateway = await startGateway(createWorld())));
  afterAll(() => gateway.close());

  const cases = HOSTILE_BODIES.flatMap(([what, body, status]) =>
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
