import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { describedReply } from './testing/described-reply.ts';
import { createWorld, startGateway } from './testing/test-gateway.ts';

const world = createWorld();
let gateway: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => (gateway = await startGateway(world)));
afterAll(() => gateway.close());
beforeEach(() => {
  world.invoked.length = 0;
});

describe('POST /mastery/calculate', () => {
  const components = { completion: 0.85, quiz: 0.9, quality: 0.85, consistency: 0.82 };
  const calculate = (body: object) =>
    gateway.post('/mastery/calculate', body, { as: 'student', sub: 's-1' });

  it('calculates the worked example', async () => {
    expect(await calculate({ components })).toMatchObject({
      status: 200,
      body: { mastery_score: 0.862, level: 'proficient', formula_version: expect.any(String) },
    });
  });

  it('takes other weights', async () => {
    const weights = { completion: 1, quiz: 0, quality: 0, consistency: 0 };
    expect(await calculate({ components, weights })).toMatchObject({
      body: { mastery_score: 0.85 },
    });
  });

  it.each([
    [{ components: { quiz: 1.1 } }, 'components.quiz'],
    [{ components: {} }, 'components'],
    [{ components, weights: { completion: 1, quiz: 1, quality: 0, consistency: 0 } }, 'weights'],
  ])('refuses %j', async (body, path) => {
    expect(await calculate(body)).toMatchObject({ status: 400, body: { errors: [{ path }] } });
  });
});

describe.each([
  ['/predictions/next-week', 'next-week', { student_id: 's-1', horizon_days: 7 }],
  ['/predictions/trajectory', 'trajectory', { student_id: 's-1', horizon_days: 30 }],
  ['/recommendations/adaptive', 'recommendations', { student_id: 's-1', limit: 5 }],
  ['/recommendations/learning-path', 'path', { student_id: 's-1', limit: 10 }],
])('POST %s', (path, method, asked) => {
  const ask = (body: object) => gateway.post(path, body, { as: 'student', sub: 's-1' });

  it('is answered by prediction-service, under the same trace', async () => {
    world.reply = describedReply({ method });
    const { status, headers, body } = await ask({ student_id: 's-1' });
    expect([status, body]).toEqual([200, world.reply.body]);
    expect(world.invoked).toEqual([
      {
        appId: 'prediction-service',
        method,
        body: asked,
        traceparent: headers.get('traceparent'),
      },
    ]);
  });

  it.each([
    [404, 404],
    [400, 503],
    [401, 503],
    [500, 503],
  ])('turns the callee’s %s into %s', async (callee, status) => {
    world.reply = { status: callee, body: { detail: 'inner details' } };
    const answer = await ask({ student_id: 's-1' });
    expect(answer).toMatchObject({ status });
    expect(JSON.stringify(answer.body)).not.toContain('inner');
  });

  it('asks nobody about somebody else', async () => {
    expect(await ask({ student_id: 's-2' })).toMatchObject({ status: 403 });
    expect(world.invoked).toEqual([]);
  });
});

describe('every endpoint', () => {
  it('is also under /api/v1', async () => {
    const body = { components: { quiz: 0.5 } };
    expect(await gateway.post('/api/v1/mastery/calculate', body)).toMatchObject({ status: 200 });
    expect((await gateway.get('/api/v1/livez')).status).toBe(200);
  });

  it('is absent until its back end exists', async () => {
    expect(await gateway.post('/notifications/inbox', {})).toMatchObject({ status: 404 });
  });

  it('has its metrics on the internal port only', async () => {
    expect((await gateway.get('/metrics')).status).toBe(404);
  });
});

describe('readiness', () => {
  it('is red while Kafka is away, and says so', async () => {
    const status = async (expected: number) => {
      for (let tries = 0; tries < 60; tries += 1) {
        const answer = await gateway.get('/readyz');
        if (answer.status === expected) return answer.text();
        await sleep(50);
      }
      throw new Error(`not ${expected} within 3 s`);
    };
    await status(200);
    world.away.add('kafka');
    expect(await status(503)).toContain('kafka');
    world.away.clear();
    await status(200);
  });
});
