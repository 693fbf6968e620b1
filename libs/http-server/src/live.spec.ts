import { afterEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { live, ok } from './reply.ts';
import { type RequestContext, route } from './route.ts';
import type { FinishedRequest } from './server-options.ts';
import { startTestServer } from './testing/test-server.ts';

let running: Awaited<ReturnType<typeof startTestServer>>;
afterEach(() => running.server.close());

const input = z.strictObject({ ticket: z.string().optional() });

const listen = async (
  pieces: AsyncIterable<string>,
  cutOff: AbortSignal,
  told: FinishedRequest[] = [],
) => {
  const handle = () => live(pieces, cutOff, { 'content-type': 'text/plain' });
  const one = route({ method: 'GET', path: '/live', input, handle });
  running = await startTestServer({ routes: [one], onRequest: (request) => told.push(request) });
  return running.ask('/live', { headers: { authorization: 'Bearer service' } });
};

describe('a live answer', () => {
  it('counts as answered when it begins, and is logged once', async () => {
    const told: FinishedRequest[] = [];
    const end = Promise.withResolvers<undefined>();
    async function* pieces() {
      yield 'begun\n';
      await end.promise;
      yield 'over\n';
    }
    const answer = await listen(pieces(), new AbortController().signal, told);
    expect(told).toMatchObject([{ route: '/live', status: 200 }]);
    end.resolve(undefined);
    expect(await answer.text()).toBe('begun\nover\n');
    expect(running.lines.filter(({ message }) => message === 'request')).toHaveLength(1);
  });

  it('is cut off, also from a client that does not read, and that is no failure', async () => {
    const cutOff = new AbortController();
    const over = Promise.withResolvers<undefined>();
    async function* flood() {
      try {
        for (;;) yield await Promise.resolve('x'.repeat(65_536));
      } finally {
        over.resolve(undefined);
      }
    }
    const answer = await listen(flood(), cutOff.signal);
    // Until every buffer on the way is full.
    await sleep(300);
    cutOff.abort();
    await over.promise;
    await expect(answer.text()).rejects.toThrow();
    expect(running.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('a route that finds out by itself who calls', () => {
  it('looks at the query, too, and its work knows until when that holds', async () => {
    const asked: RequestContext<unknown>[] = [];
    const one = route({
      ...{ method: 'GET', path: '/own', input },
      authenticate: (_headers, { ticket }) =>
        ticket === 'good'
          ? {
              kind: 'authenticated',
              caller: { subject: 's-1', role: 'student', cohorts: [] },
              expiresAt: 5,
            }
          : { kind: 'refused', reason: 'no-ticket' },
      handle: (context) => {
        asked.push(context);
        return ok({});
      },
    });
    running = await startTestServer({ routes: [one] });
    expect((await running.ask('/own?ticket=good')).status).toBe(200);
    expect(asked).toMatchObject([{ caller: { subject: 's-1' }, expiresAt: 5 }]);
    const refused = await running.ask('/own?ticket=stolen');
    expect(refused.status).toBe(401);
    // Whatever was in the query stays between the two of them.
    expect(`${await refused.text()}${JSON.stringify(running.lines)}`).not.toMatch(/stolen|good/);
  });
});
