import { afterEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { accepted, ok } from './reply.ts';
import { openRoute, route } from './route.ts';
import type { FinishedRequest, ServerOptions } from './server-options.ts';
import { TRACE_ID, startTestServer } from './testing/test-server.ts';

type TestServer = Awaited<ReturnType<typeof startTestServer>>;

const running: TestServer[] = [];
const start = async (options: Partial<ServerOptions>) => {
  const started = await startTestServer(options);
  running.push(started);
  return started;
};
afterEach(async () => {
  await Promise.all(running.splice(0).map(({ server }) => server.close()));
});

const student = z.strictObject({ student_id: z.string().min(1), n: z.number().optional() });
const echo = route({
  method: 'POST',
  path: '/echo',
  input: student,
  access: { student: ({ student_id }) => student_id },
  handle: ({ input, caller }) => ok({ input, caller }),
});

describe('an HTTP server', () => {
  it('hands checked input and the caller to the route and sends what it returns', async () => {
    const { post } = await start({ routes: [echo] });
    const answer = await post('/echo', { student_id: 's-1' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(await answer.json()).toEqual({
      input: { student_id: 's-1' },
      caller: { subject: 's-1', role: 'service', cohorts: [] },
    });
  });

  it('sends status and headers of the reply', async () => {
    const taken = route({
      method: 'POST',
      path: '/taken',
      input: z.unknown(),
      handle: () => accepted({}, { 'x-cache': 'STORE' }),
    });
    const { post } = await start({ routes: [taken] });
    const answer = await post('/taken', {});
    expect(answer.status).toBe(202);
    expect(answer.headers.get('x-cache')).toBe('STORE');
  });

  it('has every route under each prefix too', async () => {
    const { post } = await start({ routes: [echo], prefixes: ['/api/v1'] });
    expect((await post('/api/v1/echo', { student_id: 's-1' })).status).toBe(200);
    expect((await post('/api/v2/echo', { student_id: 's-1' })).status).toBe(404);
  });

  it('gives path parameters and query to routes without a body', async () => {
    const read = route({
      method: 'GET',
      path: '/things/:id',
      input: z.strictObject({ id: z.string(), limit: z.coerce.number().max(5) }),
      handle: ({ input, params }) => ok({ input, params }),
    });
    const { ask } = await start({ routes: [read] });
    const headers = { authorization: 'Bearer admin' };
    expect(await (await ask('/things/a%2Fb?limit=3', { headers })).json()).toEqual({
      input: { id: 'a/b', limit: 3 },
      params: { id: 'a/b' },
    });
    expect((await ask('/things/a?limit=9', { headers })).status).toBe(400);
  });

  it('answers open routes without a token', async () => {
    const { ask } = await start({
      routes: [openRoute({ path: '/open', handle: () => ok({ open: true }) })],
    });
    expect((await ask('/open')).status).toBe(200);
  });

  it('tells the trace in the answer, in its log lines and to onRequest', async () => {
    const seen: FinishedRequest[] = [];
    const logging = route({
      method: 'POST',
      path: '/logging',
      input: student,
      access: { student: ({ student_id }) => student_id },
      handle: ({ log }) => {
        log.info({}, 'working');
        return ok({});
      },
    });
    const { post, lines } = await start({
      routes: [logging],
      onRequest: (request) => seen.push(request),
    });
    const answer = await post('/logging', { student_id: 's-7' });
    expect(answer.headers.get('traceparent')).toContain(TRACE_ID);
    expect(lines.map(({ message, fields }) => [message, fields['trace_id']])).toEqual([
      ['working', TRACE_ID],
      ['request', TRACE_ID],
    ]);
    expect(lines[1]?.fields).toMatchObject({
      method: 'POST',
      route: '/logging',
      status: 200,
      student: 'anonymous-s-7',
      duration_ms: expect.any(Number),
    });
    expect(seen).toMatchObject([{ route: '/logging', status: 200, student: 'anonymous-s-7' }]);
  });

  it('never logs a student id or what was sent', async () => {
    const { post, lines } = await start({ routes: [echo] });
    await post('/echo', { student_id: 'very-personal', more: 'secret-words' });
    await post('/echo', { student_id: 'very-personal' });
    await post('/echo', { student_id: 's-1', 'secret-words': 1 });
    await post('/echo', '{"secret-words":1,"secret-words":2}');
    expect(JSON.stringify(lines)).not.toMatch(/(?<!anonymous-)very-personal|secret-words/);
  });

  it('has the headers of helmet on every answer, whatever it is', async () => {
    const { ask, post } = await start({ routes: [echo] });
    const answers = [
      await post('/echo', { student_id: 's-1' }),
      await post('/echo', {}),
      await ask('/unknown'),
      await ask('/%ff'),
    ];
    for (const { headers } of answers) {
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('strict-transport-security')).toContain('max-age=');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });

  it('lets pages of listed origins ask, and nobody else’s', async () => {
    const own = 'https://school.example';
    const preflight = async (corsOrigins: readonly string[], origin: string) => {
      const { ask } = await start({ routes: [echo], corsOrigins });
      const headers = { origin, 'access-control-request-method': 'POST' };
      const answer = await ask('/echo', { method: 'OPTIONS', headers });
      return answer.headers.get('access-control-allow-origin');
    };
    expect(await preflight([own], own)).toBe(own);
    expect(await preflight([own], 'https://evil.example')).toBeNull();
    expect(await preflight([], own)).toBeNull();
  });
});
