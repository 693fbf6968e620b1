import { connect } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { EventLogUnavailable, ServiceUnavailable, StateStoreUnavailable } from '@mastery/ports';
import { z } from 'zod';
import { ok, problem } from './reply.ts';
import { MAX_BATCH_BODY_BYTES, route } from './route.ts';
import type { ServerOptions } from './server-options.ts';
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
const thing = route({
  method: 'GET',
  path: '/things/:id',
  input: z.strictObject({ id: z.string() }),
  handle: ({ input }) => ok(input),
});
const failing = (path: string, error: Error) =>
  route({
    method: 'POST',
    path,
    input: z.unknown(),
    handle: () => {
      throw error;
    },
  });

describe('problem documents', () => {
  it('are RFC 9457, with every error’s path and unknown fields by name', async () => {
    const { post } = await start({ routes: [echo] });
    const answer = await post('/echo?x=1', { n: 'one', extra: 1, other: 2 });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toEqual({
      type: 'urn:mastery-engine:problem:validation',
      title: 'The request is not valid',
      status: 400,
      detail: 'See errors',
      instance: '/echo',
      trace_id: TRACE_ID,
      errors: [
        { path: 'student_id', message: 'Invalid input: expected string, received undefined' },
        { path: 'n', message: 'Invalid input: expected number, received string' },
        { path: 'extra', message: 'is not a known field' },
        { path: 'other', message: 'is not a known field' },
      ],
    });
  });

  it('list at most 100 errors', async () => {
    const many = route({
      method: 'POST',
      path: '/many',
      input: z.array(student),
      handle: () => ok(1),
    });
    const { post } = await start({ routes: [many] });
    const body = (await (await post('/many', Array(500).fill({}))).json()) as { errors: object[] };
    expect(body.errors).toHaveLength(100);
    expect(body.errors[3]).toMatchObject({ path: '[3].student_id' });
  });

  it.each([
    ['malformed JSON', '{"a":', {}, 400],
    ['nothing', '', {}, 400],
    ['null', 'null', {}, 400],
    ['a __proto__ key', '{"student_id":"s-1","__proto__":{"admin":true}}', {}, 400],
    ['an escaped __proto__ key', '{"student_id":"s-1","\\u005f_proto__":{}}', {}, 400],
    ['bytes that are no UTF-8', new Uint8Array([0x22, 0xff, 0x22]), {}, 400],
    ['nesting without end', '['.repeat(30_000) + ']'.repeat(30_000), {}, 400],
    ['another content type', '{}', { 'content-type': 'text/plain' }, 415],
    ['another charset', '{}', { 'content-type': 'application/json; charset=latin1' }, 415],
    ['a compressed body', '{}', { 'content-encoding': 'gzip' }, 415],
    ['a body over 64 KiB', JSON.stringify('x'.repeat(65_536)), {}, 413],
  ])('answer %s with a 4xx', async (_what, body, headers, status) => {
    const { post } = await start({ routes: [echo] });
    const answer = await post('/echo', body, headers);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      status,
      'application/problem+json',
    ]);
  });

  it('name the place of a __proto__ key', async () => {
    const anything = route({
      method: 'POST',
      path: '/any',
      input: z.unknown(),
      handle: () => ok(1),
    });
    const { post } = await start({ routes: [anything] });
    expect(await (await post('/any', '[{"a":{"__proto__":1}}]')).json()).toMatchObject({
      errors: [{ path: '[0].a.__proto__', message: 'is not allowed as a key' }],
    });
  });

  it('refuse a body that is too long only while it comes', async () => {
    const { ask } = await start({ routes: [echo] });
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(16_384)),
    });
    const answer = await ask('/echo', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: endless,
      duplex: 'half',
      signal: AbortSignal.timeout(5_000),
    });
    expect(answer.status).toBe(413);
  });

  it('let a route take a longer body', async () => {
    const long = route({
      method: 'POST',
      path: '/long',
      input: z.string(),
      maxBodyBytes: MAX_BATCH_BODY_BYTES,
      handle: ({ input }) => ok(input.length),
    });
    const { post } = await start({ routes: [long] });
    expect((await post('/long', JSON.stringify('x'.repeat(1_048_574)))).status).toBe(200);
    expect((await post('/long', JSON.stringify('x'.repeat(1_048_575)))).status).toBe(413);
  });

  it.each([
    ['an unknown path', 'GET', '/nowhere', 404],
    ['a known path with another method', 'GET', '/echo', 404],
    ['a path parameter that cannot be decoded', 'GET', '/things/%zz', 400],
    ['a path that climbs', 'GET', '/..%2f..%2fetc/passwd', 404],
  ])('answer %s', async (_what, method, path, status) => {
    const { ask } = await start({ routes: [echo, thing] });
    const answer = await ask(path, { method });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ status, trace_id: TRACE_ID });
  });

  it.each([
    ['no HTTP', 'GARBAGE\r\n\r\n', /^HTTP\/1.1 400 [^]*urn:mastery-engine:problem:validation/],
    [
      'headers beyond bounds',
      `GET / HTTP/1.1\r\nhost: a\r\nauthorization: Bearer ${'x'.repeat(20_000)}\r\n\r\n`,
      /^HTTP\/1.1 413 [^]*urn:mastery-engine:problem:too-large/,
    ],
  ])('answer %s', async (_what, sent, expected) => {
    const { port } = await start({ routes: [] });
    const received = await new Promise<string>((resolve, reject) => {
      let text = '';
      const socket = connect(port, '127.0.0.1', () => socket.write(sent));
      socket.on('data', (chunk) => (text += String(chunk)));
      socket.on('close', () => resolve(text));
      socket.on('error', reject);
    });
    expect(received).toMatch(expected);
  });

  it.each([
    ['the event log', new EventLogUnavailable('broker:9092 down')],
    ['the state store', new StateStoreUnavailable('redis:6379 down')],
    ['another service', new ServiceUnavailable('prediction-service down')],
  ])('say 503 and when to try again while %s is away', async (_what, error) => {
    const { post, lines } = await start({ routes: [failing('/fails', error)] });
    const answer = await post('/fails', {});
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
    expect(await answer.text()).not.toContain('down');
    expect(lines[0]).toMatchObject({ level: 'warn', fields: { error } });
  });

  it('say nothing about a mistake of ours, which the log has in full', async () => {
    const error = new Error('password=hunter2 at line 7');
    const { post, lines } = await start({ routes: [failing('/fails', error)] });
    const answer = await post('/fails', {});
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toMatch(/hunter2|Error|\.ts/);
    expect(lines[0]).toMatchObject({ level: 'error', fields: { error, trace_id: TRACE_ID } });
  });

  it('come from handlers as values', async () => {
    const missing = route({
      method: 'POST',
      path: '/missing',
      input: z.unknown(),
      handle: () => problem('not-found', 'Nobody is called that'),
    });
    const { post } = await start({ routes: [missing] });
    expect(await (await post('/missing', {})).json()).toMatchObject({
      status: 404,
      detail: 'Nobody is called that',
    });
  });
});
