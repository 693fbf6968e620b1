import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { ok } from './reply.ts';
import { route } from './route.ts';
import { startTestServer } from './testing/test-server.ts';

const HEAD = 'POST /echo HTTP/1.1\r\nhost: a\r\nauthorization: Bearer admin\r\n';
const JSON_TYPE = 'content-type: application/json\r\n';

describe('a hostile client', () => {
  let started: Awaited<ReturnType<typeof startTestServer>>;
  beforeAll(async () => {
    const echo = route({
      method: 'POST',
      path: '/echo',
      input: z.strictObject({ a: z.string() }),
      handle: ({ input }) => ok(input),
    });
    started = await startTestServer({ routes: [echo] });
  });
  afterAll(() => started.server.close());

  const send = (text: string) =>
    new Promise<string>((resolve) => {
      let received = '';
      const socket = connect(started.port, '127.0.0.1', () => socket.end(text));
      socket.on('data', (chunk) => (received += String(chunk)));
      socket.on('error', () => resolve(received));
      socket.on('close', () => resolve(received));
    });

  it.each([
    ['a chunk that is none', `${HEAD}${JSON_TYPE}transfer-encoding: chunked\r\n\r\nZZ\r\n{}\r\n`],
    ['less than announced', `${HEAD}${JSON_TYPE}content-length: 100\r\n\r\n{"a":`],
    ['a negative length', `${HEAD}${JSON_TYPE}content-length: -1\r\n\r\n`],
    ['two lengths', `${HEAD}${JSON_TYPE}content-length: 2\r\ncontent-length: 3\r\n\r\n{}`],
    ['a length and chunks', `${HEAD}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n{}`],
    ['no host', 'GET / HTTP/1.1\r\n\r\n'],
    ['a method of its own', 'BREW /echo HTTP/1.1\r\nhost: a\r\n\r\n'],
    ['a method for files', 'PROPFIND /echo HTTP/1.1\r\nhost: a\r\ncontent-length: 0\r\n\r\n'],
    ['a tunnel', 'CONNECT a:1 HTTP/1.1\r\nhost: a\r\n\r\n'],
    ['another protocol', `${HEAD}upgrade: websocket\r\nconnection: upgrade\r\n\r\n`],
    ['a NUL in a header', 'GET /echo HTTP/1.1\r\nhost: a\r\nx: a\0b\r\n\r\n'],
    ['a path of 10,000 characters', `GET /${'a'.repeat(10_000)} HTTP/1.1\r\nhost: a\r\n\r\n`],
    ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ])('who sends %s gets a 4xx or no answer, and the server goes on', async (_what, sent) => {
    const status = /^HTTP\/1.1 (\d{3})/.exec(await send(sent))?.[1] ?? '400';
    expect(status).toMatch(/^4/);
    const answer = await started.post('/echo', { a: 'b' });
    expect(answer.status).toBe(200);
    expect(started.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
