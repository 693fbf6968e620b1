import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { createMetricsServer } from './metrics-server.ts';
import { ok } from './reply.ts';
import { openRoute } from './route.ts';
import { startTestServer } from './testing/test-server.ts';

const slowly = (ms: number) =>
  openRoute({
    path: '/slow',
    handle: async () => {
      await sleep(ms, undefined, { ref: false });
      return ok({ done: true });
    },
  });

const NO_METRICS = {
  contentType: 'application/openmetrics-text',
  text: () => Promise.resolve(''),
  plainText: () => Promise.resolve(''),
};

describe('closing a server', () => {
  it('finishes what runs and takes nothing new', async () => {
    const { server, ask } = await startTestServer({ routes: [slowly(100)] });
    const running = ask('/slow');
    await sleep(30);
    const closed = server.close();
    await expect(ask('/slow', { headers: { connection: 'close' } })).rejects.toThrow();
    expect((await running).status).toBe(200);
    await closed;
  });

  it('does not wait for connections that are kept alive', async () => {
    const { server, port } = await startTestServer({ routes: [slowly(1)] });
    const agent = new Agent({ keepAlive: true });
    await new Promise((resolve, reject) => {
      request({ port, host: '127.0.0.1', path: '/slow', agent }, (response) => {
        response.resume().on('end', resolve);
      })
        .on('error', reject)
        .end();
    });
    const started = performance.now();
    await server.close();
    expect(performance.now() - started).toBeLessThan(1_000);
    agent.destroy();
  });

  it('answers what was on its way on a connection that looked idle', async () => {
    const { server, port } = await startTestServer({ routes: [slowly(1)] });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ask = () =>
      new Promise<string | undefined>((resolve, reject) => {
        request({ port, host: '127.0.0.1', path: '/slow', agent }, (response) => {
          response.resume().on('end', () => resolve(response.headers.connection));
        })
          .on('error', reject)
          .end();
      });
    expect(await ask()).toBe('keep-alive');
    const closed = server.close();
    expect(await ask()).toBe('close');
    await closed;
    agent.destroy();
  });

  it('cuts off what is not done by the deadline', async () => {
    const { server, ask } = await startTestServer({ routes: [slowly(60_000)] });
    const running = ask('/slow').catch((error: unknown) => error);
    await sleep(30);
    await server.close(50);
    expect(await running).toMatchObject({ name: 'TypeError' });
  }, 5_000);

  it('may be done twice, and before listening', async () => {
    const server = createMetricsServer(NO_METRICS);
    await server.close();
    await server.listen({ host: '127.0.0.1', port: 0 });
    await server.close();
    await server.close();
  });
});

describe('listening', () => {
  it('says so when the port is taken', async () => {
    const { server, port } = await startTestServer({});
    const other = createMetricsServer(NO_METRICS);
    await expect(other.listen({ host: '127.0.0.1', port })).rejects.toThrow('EADDRINUSE');
    await server.close();
  });
});

describe('the internal server', () => {
  it('has metrics and nothing else, as OpenMetrics for whoever asks for it', async () => {
    const server = createMetricsServer({
      contentType: 'application/openmetrics-text',
      text: () => Promise.resolve('up 1 # {trace_id="t"} 1 1\n# EOF\n'),
      plainText: () => Promise.resolve('up 1\n'),
    });
    const port = await server.listen({ host: '127.0.0.1', port: 0 });
    const ask = (path: string, accept?: string) =>
      fetch(`http://127.0.0.1:${port}${path}`, accept === undefined ? {} : { headers: { accept } });
    const plain = await ask('/metrics');
    expect(plain.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(await plain.text()).toBe('up 1\n');
    // As Prometheus 3 asks.
    const open = await ask(
      '/metrics',
      'application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.5,text/plain;version=0.0.4;q=0.2,*/*;q=0.1',
    );
    expect(open.headers.get('content-type')).toBe('application/openmetrics-text');
    expect(await open.text()).toContain('# EOF');
    expect((await ask('/')).status).toBe(404);
    await server.close();
  });
});
