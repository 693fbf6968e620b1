import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { TOPICS } from '@mastery/event-schemas';
import { type Stack, appNames, prepare, runsFolder, startStack } from '@mastery/stack';
import { Redis } from 'ioredis';
import { Kafka, logLevel } from 'kafkajs';
import { checked, learningEvent, token } from './clients.ts';
import { untilTaken } from './until-taken.ts';

/** Every way between processes secured: what holds here holds with the same settings in production. */
describe('all four apps with Kafka over TLS and SCRAM, Redis over TLS with a user, and sidecar tokens', () => {
  let stack: Stack;
  const silent = () => undefined;
  const runFolder = join(runsFolder, 'test-transport');
  beforeAll(async () => {
    stack = await startStack({
      ...{ programs: await prepare(silent), ports: 'free', runFolder, progress: silent },
      ...{ topics: TOPICS, partitions: 2, secured: true },
    });
  }, 120_000);
  afterAll(async () => {
    await stack.stop();
  }, 30_000);

  const certificate = () => readFileSync(join(runFolder, 'tls/certificate.pem'), 'utf8');
  const ask = async (path: string, body: object) => {
    const claims = { sub: 'agent', role: 'service' };
    const response = await checked(`${stack.urls.apps['api-gateway']}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token(claims, stack.secrets.jwtKeys)}`,
      },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as Record<string, unknown>;
    return { status: response.status, headers: response.headers, body: answer };
  };

  it('are ready, and an event goes all the way', async () => {
    for (const app of appNames) {
      expect((await checked(`${stack.urls.apps[app]}/readyz`)).status).toBe(200);
    }
    const student = `s-${randomUUID()}`;
    const data = { topic: 'loops', quiz_id: 'q', score: 0.8 };
    const event = learningEvent(student, 'quiz.completed', data);
    const sent = await untilTaken(() => ask('/mastery/ingest', event));
    expect(sent.body).toMatchObject({ accepted: 1 });
    // The limiter counts in the cache Redis.
    expect(sent.headers.get('ratelimit')).toContain('"ingest"');

    let asked = await ask('/mastery/query', { student_id: student });
    for (let tries = 0; asked.status === 404 && tries < 400; tries += 1) {
      await sleep(25);
      asked = await ask('/mastery/query', { student_id: student });
    }
    expect(asked.body).toMatchObject({ student_id: student, evidence_count: 1 });
    const predicted = await ask('/predictions/next-week', { student_id: student });
    expect(predicted.status).toBe(200);
  }, 30_000);

  it.each([
    ['without a user', undefined],
    ['with a wrong password', 'wrong'],
  ])('have a Kafka that turns others away: %s', async (_how, password) => {
    const stranger = new Kafka({
      brokers: [stack.urls.kafka],
      ssl: { ca: certificate() },
      ...(password && { sasl: { mechanism: 'scram-sha-512', username: 'engine', password } }),
      logLevel: logLevel.NOTHING,
      retry: { retries: 0 },
      requestTimeout: 2_000,
    });
    const admin = stranger.admin();
    const ask = async () => {
      await admin.connect();
      return admin.listTopics();
    };
    await expect(ask()).rejects.toThrow();
    await admin.disconnect();
  });

  it('have a Redis that knows nobody without TLS, nor the default user', async () => {
    const port = stack.ports.redis;
    const attempt = async (options: object) => {
      const redis = new Redis({
        ...{ host: '127.0.0.1', port, lazyConnect: true, retryStrategy: () => null },
        ...options,
      });
      redis.on('error', silent);
      try {
        return await redis.connect().then(() => redis.ping());
      } finally {
        redis.disconnect();
      }
    };
    const tls = { ca: certificate() };
    const { redisPassword: password } = stack.secrets;
    expect(await attempt({ tls, username: 'engine', password })).toBe('PONG');
    await expect(attempt({ username: 'engine', password })).rejects.toThrow();
    await expect(attempt({ tls, password })).rejects.toThrow();
    await expect(attempt({ tls, username: 'engine', password: 'wrong' })).rejects.toThrow();
  });

  it('have sidecars that answer nobody without the token, and answer no sidecar without theirs', async () => {
    const { sidecar, http } = stack.ports.apps['prediction-service'];
    const state = `http://127.0.0.1:${sidecar.http}/v1.0/state/statestore/probe`;
    expect((await fetch(state)).status).toBe(401);
    const headers = { 'dapr-api-token': stack.secrets.daprApiToken };
    expect((await fetch(state, { headers })).status).toBeLessThan(300);
    const method = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
    expect((await fetch(`http://127.0.0.1:${http}/next-week`, method)).status).toBe(401);
  });
});
