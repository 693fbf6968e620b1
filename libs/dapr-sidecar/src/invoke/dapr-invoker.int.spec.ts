import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ServiceUnavailable } from '@mastery/ports';
import { runningSidecar } from '../testing/stack.ts';
import { createDaprInvoker } from './dapr-invoker.ts';

const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

describe('invocation through the sidecar', () => {
  let server: Server;
  let appId: string;
  const { http, apiToken } = runningSidecar();
  const invoker = createDaprInvoker({
    httpEndpoint: `http://127.0.0.1:${http}`,
    apiToken,
    deadlineMs: 500,
  });
  const invoke = (method: string, body: unknown = {}) =>
    invoker.invoke({ appId, method, body, traceparent });

  beforeAll(async () => {
    server = createServer((request, response) => {
      void textOf(request).then((body) => {
        if (request.url === '/slow') return;
        const status = request.url === '/missing' ? 404 : 200;
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ body, trace: request.headers['traceparent'] }));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // The sidecar calls any HTTP address as it calls an app.
    appId = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('brings the body there and the reply back, within the same trace', async () => {
    const reply = await invoke('echo', { student_id: 's1', ratio: 1.2e-7 });
    expect(reply).toMatchObject({
      status: 200,
      body: { body: '{"student_id":"s1","ratio":1.2e-7}' },
    });
    const { trace } = reply.body as { trace: string };
    expect(trace.split('-')[1]).toBe(traceparent.split('-')[1]);
  });

  it("answers the app's own refusals as replies", async () => {
    expect((await invoke('missing')).status).toBe(404);
  });

  it('gives up when the app is too slow', async () => {
    const since = performance.now();
    await expect(invoke('slow')).rejects.toThrow(ServiceUnavailable);
    expect(performance.now() - since).toBeLessThan(1_000);
  });

  it('tells that an app is away', async () => {
    const call = { appId: 'nobody', method: 'any', body: {}, traceparent };
    await expect(invoker.invoke(call)).rejects.toThrow(ServiceUnavailable);
  });

  it('tells that the sidecar is away', async () => {
    const alone = createDaprInvoker({ httpEndpoint: 'http://127.0.0.1:1', apiToken });
    const call = { appId, method: 'echo', body: {}, traceparent };
    await expect(alone.invoke(call)).rejects.toThrow(ServiceUnavailable);
  });
});

const textOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
};
