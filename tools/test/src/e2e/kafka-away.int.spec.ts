import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { TOPICS } from '@mastery/event-schemas';
import { type ProcessHandle, type Stack, prepare, runsFolder, startStack } from '@mastery/stack';
import { Kafka, logLevel } from 'kafkajs';
import { checked, eventually, learningEvent, newStudent, newTrace, token } from './clients.ts';

/** The promise is a second; this machine may be busy. */
const AT_MOST_MS = 1_500;
/** Room for some hundred entries, so that it is full soon. */
const BUFFER_BYTES = 60_000;

describe('a gateway whose Kafka is away', () => {
  // A stack of its own: other tests need their broker.
  let stack: Stack;
  let gateway: ProcessHandle;
  /** Traces of requests that got to their work: each must have its entry in the trail in the end. */
  const admitted = new Set<string>();
  const runFolder = join(runsFolder, 'test-kafka-away');
  const silent = () => undefined;
  beforeAll(async () => {
    stack = await startStack({
      ...{ programs: await prepare(silent), ports: 'free', runFolder, progress: silent },
      ...{ topics: TOPICS, partitions: 2, apps: ['api-gateway'], onUnexpectedExit: silent },
      appEnv: { 'api-gateway': { AUDIT_BUFFER_BYTES: String(BUFFER_BYTES) } },
    });
    gateway = stack.apps.get('api-gateway')!;
  }, 90_000);
  afterAll(async () => {
    await stack.stop();
  }, 30_000);

  const ask = async (path: string, body: object) => {
    const { traceId, traceparent } = newTrace();
    const claims = { sub: 'agent', role: 'service' };
    const authorization = `Bearer ${token(claims, stack.secrets.jwtKeys)}`;
    const asked = performance.now();
    const response = await checked(`${stack.urls.apps['api-gateway']}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization, traceparent },
      body: JSON.stringify(body),
    });
    const tookMs = performance.now() - asked;
    const { detail } = (await response.json()) as { readonly detail?: string };
    if (detail !== 'The audit log is away') admitted.add(traceId);
    const again = response.headers.get('retry-after');
    return { status: response.status, detail, again, tookMs };
  };
  const ingest = () =>
    ask('/mastery/ingest', learningEvent(newStudent(), 'activity.recorded', { kind: 'video' }));
  const calculate = () => ask('/mastery/calculate', { components: { quiz: 0.5 } });

  it('answers events with 503 within a second, and says when to come again', async () => {
    expect(await ingest()).toMatchObject({ status: 202 });
    stack.kafka.kill('SIGKILL');
    await stack.kafka.ended();
    // Together, one after the other, and together again: no request may wait behind another.
    const answers = await Promise.all(Array.from({ length: 20 }, ingest));
    for (let n = 0; n < 3; n += 1) answers.push(await ingest());
    answers.push(...(await Promise.all(Array.from({ length: 20 }, ingest))));
    expect(new Set(answers.map(({ status, again }) => `${status} ${again}`))).toEqual(
      new Set(['503 1']),
    );
    expect(Math.max(...answers.map(({ tookMs }) => tookMs))).toBeLessThan(AT_MOST_MS);
  }, 30_000);

  it('answers what needs no Kafka until the trail has no more room on disk, then 503', async () => {
    const answers = [await calculate()];
    while (answers.at(-1)?.status === 200 && answers.length < 1_000)
      answers.push(await calculate());
    expect(answers.length).toBeGreaterThan(20);
    expect(answers.at(-1)).toMatchObject({
      status: 503,
      detail: 'The audit log is away',
      again: '1',
    });
    const folder = join(runFolder, 'audit-buffer');
    const bytes = readdirSync(folder).map((name) => statSync(join(folder, name)).size);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(BUFFER_BYTES);
  }, 30_000);

  it('loses no entry although it is killed before Kafka is back', async () => {
    gateway.kill('SIGKILL');
    await gateway.ended();
    await stack.kafka.start();
    await gateway.start();
    // As soon as the trail, still full, has begun to empty.
    await eventually('an event to be taken', async () =>
      (await ingest()).status === 202 ? true : undefined,
    );

    const traces = new Set<string>();
    const kafka = new Kafka({ brokers: [stack.urls.kafka], logLevel: logLevel.NOTHING });
    const consumer = kafka.consumer({ groupId: 'trail' });
    await consumer.connect();
    await consumer.subscribe({ topic: 'mastery.audit', fromBeginning: true });
    await consumer.run({
      eachMessage: ({ message }) => {
        const { traceparent } = JSON.parse(String(message.value)) as { traceparent: string };
        traces.add(traceparent.split('-')[1] ?? '');
        return Promise.resolve();
      },
    });
    const missing = () => [...admitted].filter((trace) => !traces.has(trace));
    await eventually('every entry', () => (missing().length === 0 ? true : undefined)).finally(() =>
      consumer.disconnect(),
    );
    expect(admitted.size).toBeGreaterThan(60);
  }, 90_000);
});
