import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { appEntry, repositoryRoot } from '@mastery/stack';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { as, eventually, newTrace, stack } from './clients.ts';
import { freePort } from './free-port.ts';

/** A collector that takes whatever is exported. */
const openCollector = async () => {
  const received: string[] = [];
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      received.push(Buffer.concat(parts).toString('latin1'));
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, received, close: () => server.close() };
};

describe('a gateway that is started by itself', () => {
  let collector: Awaited<ReturnType<typeof openCollector>>;
  let gateway: ChildProcess;
  let url: string;

  beforeAll(async () => {
    collector = await openCollector();
    const [port, internal] = [await freePort(), await freePort()];
    url = `http://127.0.0.1:${port}`;
    const entry = appEntry('api-gateway');
    const { sidecar } = stack.ports.apps['api-gateway'];
    gateway = spawn(process.execPath, ['--import', `${dirname(entry)}/telemetry.js`, entry], {
      cwd: repositoryRoot,
      stdio: 'ignore',
      env: {
        PORT: String(port),
        INTERNAL_PORT: String(internal),
        KAFKA_BROKERS: stack.urls.kafka,
        DAPR_GRPC_ENDPOINT: `127.0.0.1:${sidecar.grpc}`,
        DAPR_HTTP_ENDPOINT: `http://127.0.0.1:${sidecar.http}`,
        DAPR_API_TOKEN: stack.secrets.daprApiToken,
        APP_API_TOKEN: stack.secrets.appApiToken,
        JWT_KEYS: stack.secrets.jwtKeys,
        ANONYMISER_SECRET: stack.secrets.anonymiserSecret,
        CACHE_REDIS_URL: stack.urls.redis,
        AUDIT_BUFFER_FOLDER: mkdtempSync(join(tmpdir(), 'audit-')),
        OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
        OTEL_SERVICE_NAME: 'api-gateway',
        OTEL_BSP_SCHEDULE_DELAY: '200',
      },
    });
    await eventually('the gateway', async () => {
      const ready = await fetch(`${url}/readyz`).catch(() => null);
      return ready?.ok === true ? true : undefined;
    });
  });

  afterAll(() => {
    gateway.kill('SIGKILL');
    collector.close();
  });

  it("exports a request as a span of the sender's trace, with its route, when there is an endpoint for traces", async () => {
    const { traceId, traceparent } = newTrace();
    const answer = await fetch(`${url}/mastery/calculate`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        traceparent,
        ...as({ sub: 'platform', role: 'service' }),
      },
      body: JSON.stringify({ components: { quiz: 0.5 } }),
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('traceparent')).toContain(traceId);
    const span = await eventually('the span', () =>
      collector.received.find((body) => body.includes('/mastery/calculate')),
    );
    const asBytes = Buffer.from(traceId, 'hex').toString('latin1');
    expect(span.includes(asBytes) || span.includes(traceId)).toBe(true);
  });
  it('drains and ends with 0, however often it is told to stop', async () => {
    const ended = new Promise((resolve) => gateway.once('exit', resolve));
    gateway.kill('SIGTERM');
    await sleep(5);
    gateway.kill('SIGTERM');
    gateway.kill('SIGINT');
    expect(await ended).toBe(0);
  });
});
