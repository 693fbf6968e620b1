import { afterEach, describe, expect, it } from '@jest/globals';
import type { Taken } from '@mastery/ports';
import { type World, createWorld, standIn, startGateway } from '../testing/test-gateway.ts';
import { limits } from './limits.ts';

describe('RATE_LIMITS', () => {
  it('holds for a role, or for a role and a class of routes', () => {
    const of = limits.parse('student=7, service.batch=8');
    expect(of('student', 'query')).toBe(7);
    expect(of('service', 'batch')).toBe(8);
    expect(of('service', 'ingest')).toBe(600_000);
    expect(of('teacher', 'batch')).toBe(500);
  });

  it.each(['student', 'student=0', 'student=-1', 'root=1', 'student.all=1', 'student=1;teacher=2'])(
    'may not be %j',
    (text) => {
      expect(limits.safeParse(text).success).toBe(false);
    },
  );
});

describe('the rate limit', () => {
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  afterEach(() => gateway.close());
  const start = async (take: () => Promise<Taken>, more: Partial<World> = {}) => {
    const world = Object.assign(createWorld(), more);
    const asked: unknown[] = [];
    world.take = (key, { capacity }, tokens) => {
      asked.push([key, capacity, tokens]);
      return take();
    };
    gateway = await startGateway(world);
    return { world, asked };
  };
  const query = () =>
    gateway.post('/mastery/query', { student_id: 's-1' }, { as: 'student', sub: 's-1' });

  it('is told with every answer, also with a refusal of the input', async () => {
    const { asked } = await start(() =>
      Promise.resolve({ granted: true, remaining: 40, waitMs: 0 }),
    );
    const wrong = await gateway.post('/mastery/query', {}, { as: 'student', sub: 's-1' });
    for (const { headers } of [await query(), wrong]) {
      expect(headers.get('ratelimit-policy')).toBe('"query";q=100;w=60');
      expect(headers.get('ratelimit')).toBe('"query";r=40;t=36');
    }
    expect(asked[0]).toEqual([`ratelimit:${standIn('s-1')}:query`, 100, 1]);
  });

  it('answers 429 and when to come again', async () => {
    await start(() => Promise.resolve({ granted: false, remaining: 0, waitMs: 1_200 }));
    const { status, headers, body } = await query();
    expect([status, headers.get('retry-after')]).toEqual([429, '2']);
    expect(headers.get('ratelimit')).toBe('"query";r=0;t=60');
    expect(body).toMatchObject({ type: 'urn:mastery-engine:problem:too-many-requests' });
  });

  it('counts the events of a batch', async () => {
    const { asked, world } = await start(() =>
      Promise.resolve({ granted: true, remaining: 1, waitMs: 0 }),
    );
    const event = {
      ...{ specversion: '1.0', source: 'urn:test', type: 'activity.recorded', subject: 's-1' },
      ...{ time: '2026-01-14T12:00:00Z', data: { kind: 'video' } },
    };
    const headers = { 'idempotency-key': 'k' };
    await gateway.post('/mastery/ingest', Array(5).fill(event), { headers });
    expect(asked).toEqual([
      [`ratelimit:${standIn('caller')}:ingest`, 600_000, 1],
      [`ratelimit:${standIn('caller')}:ingest`, 600_000, 4],
    ]);
    expect(world.appended).toHaveLength(5);
  });

  it.each([
    [1, [1]],
    [100, [1]],
    [101, [1, 1]],
    [1_000, [1, 9]],
  ])('counts a batch of %i students by its chunks', async (students, costs) => {
    const { asked } = await start(() =>
      Promise.resolve({ granted: true, remaining: 1, waitMs: 0 }),
    );
    const student_ids = Array.from({ length: students }, (_, n) => `s-${n}`);
    await gateway.post('/mastery/batch', { student_ids }, { as: 'teacher' });
    expect(asked).toEqual(costs.map((cost) => [expect.stringContaining(':batch'), 500, cost]));
  });

  it('takes all that a minute admits, and no more, for what costs more than that', async () => {
    const { asked } = await start(
      () => Promise.resolve({ granted: true, remaining: 1, waitMs: 0 }),
      { limits: 'service.batch=5' },
    );
    const student_ids = Array.from({ length: 1_000 }, (_, n) => `s-${n}`);
    expect(await gateway.post('/mastery/batch', { student_ids })).toMatchObject({ status: 200 });
    expect(asked.map((taken) => (taken as readonly unknown[])[2])).toEqual([1, 4]);
  });

  it('lets everybody through while the limiter is away, and counts it for the alert', async () => {
    await start(() => Promise.reject(new Error('away')));
    expect(await query()).toMatchObject({ status: 404 });
    expect(await gateway.metrics.text()).toContain('rate_limiter_open_total 1');
  });

  it('lets nobody through then where it is configured so', async () => {
    await start(() => Promise.reject(new Error('away')), { whenLimiterAway: 'closed' });
    const { status, headers } = await query();
    expect([status, headers.get('retry-after')]).toEqual([503, '1']);
  });
});
