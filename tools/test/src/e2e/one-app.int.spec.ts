import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type AnotherGateway, startAnotherGateway } from './another-gateway.ts';
import { as, checked, eventually, learningEvent, newStudent, newTrace } from './clients.ts';

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
  let gateway: AnotherGateway;
  let url: string;

  beforeAll(async () => {
    collector = await openCollector();
    gateway = await startAnotherGateway({
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_SERVICE_NAME: 'api-gateway',
      OTEL_BSP_SCHEDULE_DELAY: '200',
    });
    ({ url } = gateway);
  });

  afterAll(() => {
    gateway.kill();
    collector.close();
  });

  it('takes the first event as soon as it is ready', async () => {
    const answer = await checked(`${url}/mastery/ingest`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...as({ sub: 'platform', role: 'service' }) },
      body: JSON.stringify(learningEvent(newStudent(), 'activity.recorded', { kind: 'video' })),
    });
    expect(answer.status).toBe(202);
  });

  it("exports a request as a span of the sender's trace, with its route, when there is an endpoint for traces", async () => {
    const { traceId, traceparent } = newTrace();
    const answer = await checked(`${url}/mastery/calculate`, {
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
    const ended = new Promise((resolve) => gateway.process.once('exit', resolve));
    gateway.process.kill('SIGTERM');
    await sleep(5);
    gateway.process.kill('SIGTERM');
    gateway.process.kill('SIGINT');
    expect(await ended).toBe(0);
  });
});
