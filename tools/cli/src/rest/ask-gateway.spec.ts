import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { type IncomingMessage, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { MasteryClient } from '@mastery/client';
import { answerTo, createGateway } from './ask-gateway.ts';

const PROBLEM = {
  title: 'Not Found',
  detail: 'No such dead letter',
  errors: [{ path: 'id', message: 'is unknown' }],
};

interface Reply {
  readonly status: number;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const BUSY: Reply = {
  status: 503,
  text: JSON.stringify({ title: 'away' }),
  headers: { 'retry-after': '0' },
};

describe('what an operator asks the gateway', () => {
  const asked: { method: string; url: string; authorization: string; body: unknown }[] = [];
  const reply = async (request: IncomingMessage): Promise<Reply> => {
    const { method = '', url = '', headers } = request;
    const body = headers['content-type'] ? await json(request) : null;
    asked.push({ method, url, authorization: headers.authorization ?? '', body });
    if (url.startsWith('/mastery/ingest')) {
      return asked.length < 3 ? BUSY : { status: 202, text: JSON.stringify({ accepted: 1 }) };
    }
    if (method === 'GET') return { status: 404, text: JSON.stringify(PROBLEM) };
    if (method === 'DELETE') return { status: 503, text: '<html>' };
    return { status: 200, text: JSON.stringify({ taken: true }) };
  };
  const server = createServer((request, response) => {
    void reply(request).then(({ status, text, headers }) =>
      response.writeHead(status, headers).end(text),
    );
  });
  let gateway: MasteryClient;
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    gateway = createGateway({ url: `http://127.0.0.1:${port}/`, token: 'secret' });
  });
  afterAll(() => void server.close());
  const show = (from: MasteryClient) =>
    answerTo(from.GET('/operations/dlq/{id}', { params: { path: { id: '3-17' } } }));

  it('is asked again when the gateway says so, with the same body', async () => {
    asked.length = 0;
    const answer = await answerTo(gateway.POST('/mastery/ingest', { body: [] }));
    expect(answer).toEqual({ outcome: 'answered', body: { accepted: 1 } });
    expect(asked.map(({ body }) => body)).toEqual([[], [], []]);
  });

  it('carries the token, the name and the body', async () => {
    const answer = await answerTo(
      gateway.POST('/operations/dlq/{id}/discard', {
        params: { path: { id: 'a/b' } },
        body: { reason: 'a test' },
      }),
    );
    expect(answer).toEqual({ outcome: 'answered', body: { taken: true } });
    expect(asked.at(-1)).toEqual({
      method: 'POST',
      url: '/operations/dlq/a%2Fb/discard',
      authorization: 'Bearer secret',
      body: { reason: 'a test' },
    });
  });

  it('is refused in the gateway’s own words', async () => {
    expect(await show(gateway)).toEqual({ outcome: 'refused', status: 404, problem: PROBLEM });
  });

  it('is not lost in a page of whoever stands in between', async () => {
    const erase = gateway.DELETE('/students/{id}', { params: { path: { id: 'ada' } } });
    expect(await answerTo(erase)).toEqual({
      outcome: 'unavailable',
      detail: 'The gateway answered 503',
    });
  });

  it('says that nobody answers, and where', async () => {
    const answer = await show(createGateway({ url: 'http://127.0.0.1:1', token: 'secret' }));
    expect(answer).toMatchObject({
      outcome: 'unavailable',
      detail: expect.stringContaining('http://127.0.0.1:1 does not answer: '),
    });
  });
});
