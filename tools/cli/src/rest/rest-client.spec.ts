import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { type IncomingMessage, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { type RestClient, createRestClient } from './rest-client.ts';

const PROBLEM = {
  title: 'Not Found',
  detail: 'No such dead letter',
  errors: [{ path: 'id', message: 'is unknown' }],
};

describe('what an operator asks the gateway', () => {
  const asked: { method: string; authorization: string; body: unknown }[] = [];
  const reply = async (request: IncomingMessage) => {
    const { method = '', headers } = request;
    const body = headers['content-type'] ? await json(request) : null;
    asked.push({ method, authorization: headers.authorization ?? '', body });
    if (request.url === '/unknown') return { status: 404, text: JSON.stringify(PROBLEM) };
    if (request.url === '/away') return { status: 503, text: '<html>' };
    return { status: 202, text: JSON.stringify({ taken: true }) };
  };
  const server = createServer((request, response) => {
    void reply(request).then(({ status, text }) => response.writeHead(status).end(text));
  });
  let rest: RestClient;
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    rest = createRestClient({ url: `http://127.0.0.1:${port}/`, token: 'secret' });
  });
  afterAll(() => void server.close());

  it('carries the token and the body', async () => {
    const answer = await rest.post('/discard', { reason: 'a test' });
    expect(answer).toEqual({ outcome: 'answered', status: 202, body: { taken: true } });
    expect(asked.at(-1)).toEqual({
      method: 'POST',
      authorization: 'Bearer secret',
      body: { reason: 'a test' },
    });
  });

  it('is refused in the gateway’s own words', async () => {
    const answer = await rest.get('/unknown');
    expect(answer).toEqual({ outcome: 'refused', status: 404, problem: PROBLEM });
  });

  it('is not lost in a page of whoever stands in between', async () => {
    expect(await rest.delete('/away')).toEqual({
      outcome: 'unavailable',
      detail: 'The gateway answered 503',
    });
  });

  it('says that nobody answers, and where', async () => {
    const nobody = createRestClient({ url: 'http://127.0.0.1:1', token: 'secret' });
    const answer = await nobody.get('/');
    expect(answer.outcome).toBe('unavailable');
    expect(answer).toMatchObject({ detail: expect.stringContaining('http://127.0.0.1:1') });
  });
});
