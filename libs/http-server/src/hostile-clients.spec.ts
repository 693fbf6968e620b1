import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { ok } from './reply.ts';
import { route } from './route.ts';
import { hostileRequests } from './testing/hostile-requests.ts';
import { startTestServer } from './testing/test-server.ts';

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

  it.each(hostileRequests('/echo'))(
    'who sends %s gets a 4xx or no answer, and the server goes on',
    async (_what, sent) => {
      const status = /^HTTP\/1.1 (\d{3})/.exec(await send(sent))?.[1] ?? '400';
      expect(status).toMatch(/^4/);
      const answer = await started.post('/echo', { a: 'b' });
      expect(answer.status).toBe(200);
      expect(started.lines.filter(({ level }) => level === 'error')).toEqual([]);
    },
  );
});
