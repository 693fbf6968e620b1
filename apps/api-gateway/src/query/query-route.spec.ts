import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EVERY_STUDENT } from '@mastery/auth-jwt';
import { type World, createWorld, startGateway } from '../testing/test-gateway.ts';

const RESULT = {
  student_id: 's-1',
  mastery_score: 0.862,
  level: 'proficient',
  components: { completion: 0.85 },
  breakdown: [],
  topics: {},
  recommendations: [],
  confidence: 0.5,
  evidence_count: 5,
  calculated_at: '2026-01-14T12:00:00Z',
  formula_version: '1',
};
const PRIVATE = { evidence: { a: 1 }, recent: [], revision: 5, positions: { '3': 7 }, outbox: [] };

describe('POST /mastery/query', () => {
  const world: World = createWorld();
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  beforeAll(async () => (gateway = await startGateway(world)));
  afterAll(() => gateway.close());
  beforeEach(async () => {
    world.away.clear();
    world.stored.clear();
    await world.changed('s-1');
    world.stored.set(
      'student:s-1:profile:current_mastery',
      JSON.stringify({ ...RESULT, ...PRIVATE }),
    );
    world.stored.set(
      'student:s-1:mastery:2026-01-13',
      JSON.stringify({ ...RESULT, mastery_score: 0.8 }),
    );
  });
  const query = (
    body: object,
    as: 'student' | 'teacher' | 'admin' | 'service' = 'student',
    headers: Record<string, string> = {},
  ) => gateway.post('/mastery/query', body, { as, sub: 's-1', headers });

  it('answers the current mastery and nothing else of the document', async () => {
    const { status, headers, body } = await query({ student_id: 's-1' });
    expect(status).toBe(200);
    expect(headers.get('x-cache')).toBe('STORE');
    expect(body).toEqual(RESULT);
  });

  it('answers mastery as of a day', async () => {
    const { body } = await query({ student_id: 's-1', date: '2026-01-13' });
    expect(body).toMatchObject({ mastery_score: 0.8 });
  });

  it('leaves components out on request', async () => {
    const { body } = await query({ student_id: 's-1', include_components: false });
    expect(Object.keys(body as object)).not.toEqual(
      expect.arrayContaining(['components', 'breakdown']),
    );
    expect(body).toMatchObject({ mastery_score: 0.862 });
  });

  it.each([
    ['an unknown student', { student_id: 's-9' }],
    ['a day without a snapshot', { student_id: 's-1', date: '2020-01-01' }],
    ['a student of whom only positions are known', { student_id: 's-2' }],
  ])('answers 404 for %s', async (_what, body) => {
    world.stored.set('student:s-2:profile:current_mastery', JSON.stringify(PRIVATE));
    expect(await query(body, 'admin')).toMatchObject({ status: 404, body: { status: 404 } });
  });

  it('shows a student nobody else', async () => {
    expect(await query({ student_id: 's-2' })).toMatchObject({ status: 403 });
  });

  it('shows a teacher only students that the scope admits', async () => {
    expect(await query({ student_id: 's-1' }, 'teacher')).toMatchObject({ status: 403 });
    const open = await startGateway(world, EVERY_STUDENT);
    const asked = { as: 'teacher', sub: 't-1' } as const;
    expect(await open.post('/mastery/query', { student_id: 's-1' }, asked)).toMatchObject({
      status: 200,
    });
    await open.close();
  });

  it.each([
    [{ student_id: 'a:b' }, 'student_id'],
    [{ student_id: 's-1', date: '2026-02-30' }, 'date'],
    [{ student_id: 's-1', componets: true }, 'componets'],
    [[], ''],
  ])('refuses %j and names the place', async (body, path) => {
    expect(await query(body)).toMatchObject({ status: 400, body: { errors: [{ path }] } });
  });

  it('answers 503 while the state store is away', async () => {
    world.away.add('redis');
    const { status, headers } = await query({ student_id: 's-1' });
    expect([status, headers.get('retry-after')]).toEqual([503, '1']);
  });

  describe('through the caches', () => {
    const layers = async (body: object) => {
      const { headers, body: answer } = await query(body);
      return [headers.get('x-cache'), (answer as { mastery_score?: number }).mastery_score];
    };
    const store = (key: string, revision: number, mastery_score: number) =>
      world.stored.set(key, JSON.stringify({ ...RESULT, ...PRIVATE, revision, mastery_score }));
    const current = 'student:s-1:profile:current_mastery';

    it('answers from memory what was asked a moment ago', async () => {
      expect(await layers({ student_id: 's-1' })).toEqual(['STORE', 0.862]);
      expect(await layers({ student_id: 's-1' })).toEqual(['L1', 0.862]);
    });

    it('answers from the shared cache what another gateway has read', async () => {
      // Nobody has changed since: a change makes the shared cache rest for some seconds.
      world.stored.set(
        'student:s-7:profile:current_mastery',
        JSON.stringify({ ...RESULT, ...PRIVATE, student_id: 's-7' }),
      );
      const other = await startGateway(world);
      const ask = { as: 'admin' } as const;
      const body = { student_id: 's-7' };
      expect((await other.post('/mastery/query', body, ask)).headers.get('x-cache')).toBe('STORE');
      const here = await query(body, 'admin');
      expect(here.headers.get('x-cache')).toBe('L2');
      expect(here.body).toMatchObject({ student_id: 's-7', mastery_score: 0.862 });
      await other.close();
    });

    it('answers the new state once an event was applied, for now and for a day', async () => {
      const day = { student_id: 's-1', date: '2026-01-13' };
      for (const asked of [{ student_id: 's-1' }, day]) {
        await layers(asked);
        expect((await layers(asked))[0]).toBe('L1');
      }
      store(current, 6, 0.9);
      store('student:s-1:mastery:2026-01-13', 6, 0.9);
      await world.changed('s-1');
      expect(await layers({ student_id: 's-1' })).toEqual(['STORE', 0.9]);
      expect(await layers(day)).toEqual(['STORE', 0.9]);
    });

    it('knows nothing any more of an erased student', async () => {
      await layers({ student_id: 's-1' });
      await layers({ student_id: 's-1', date: '2026-01-13' });
      world.stored.set(current, JSON.stringify({ revision: 6, positions: {} }));
      await world.changed('s-1');
      expect(await query({ student_id: 's-1' })).toMatchObject({ status: 404 });
      const day = { student_id: 's-1', date: '2026-01-13' };
      expect(await query(day)).toMatchObject({ status: 404 });
    });

    it('finds a student who was unknown a moment ago', async () => {
      expect(await query({ student_id: 's-8' }, 'admin')).toMatchObject({ status: 404 });
      store('student:s-8:profile:current_mastery', 1, 0.5);
      expect(await query({ student_id: 's-8' }, 'admin')).toMatchObject({ status: 200 });
    });

    it('asks the store each time while changes may be missed', async () => {
      await layers({ student_id: 's-1' });
      world.away.add('kafka');
      expect(await layers({ student_id: 's-1' })).toEqual(['STORE', 0.862]);
      store(current, 6, 0.9);
      expect(await layers({ student_id: 's-1' })).toEqual(['STORE', 0.9]);
      world.away.clear();
      for (let tries = 0; (await layers({ student_id: 's-1' }))[0] !== 'L1'; tries += 1) {
        expect(tries).toBeLessThan(100);
        await sleep(10);
      }
    });

    it('costs an answer nothing but time when the shared cache is away', async () => {
      world.away.add('cache');
      expect(await layers({ student_id: 's-1' })).toEqual(['STORE', 0.862]);
      expect(await layers({ student_id: 's-1' })).toEqual(['L1', 0.862]);
    });
  });

  it('answers 304 without a body to whoever has it already, until it changes', async () => {
    const etag = (await query({ student_id: 's-1' })).headers.get('etag') ?? '';
    const again = () => query({ student_id: 's-1' }, 'student', { 'if-none-match': etag });
    expect(await again()).toMatchObject({ status: 304, body: '' });
    expect((await again()).headers.get('content-length')).toBeNull();
    const brief = { student_id: 's-1', include_components: false };
    const other = await query(brief, 'student', { 'if-none-match': etag });
    expect(other).toMatchObject({ status: 200 });
    const changed = { ...RESULT, ...PRIVATE, revision: 6, mastery_score: 0.9 };
    world.stored.set('student:s-1:profile:current_mastery', JSON.stringify(changed));
    await world.changed('s-1');
    expect(await again()).toMatchObject({ status: 200, body: { mastery_score: 0.9 } });
  });
});
