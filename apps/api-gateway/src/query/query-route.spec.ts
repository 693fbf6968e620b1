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
  beforeEach(() => {
    world.away.clear();
    world.stored.clear();
    world.stored.set(
      'student:s-1:profile:current_mastery',
      JSON.stringify({ ...RESULT, ...PRIVATE }),
    );
    world.stored.set(
      'student:s-1:mastery:2026-01-13',
      JSON.stringify({ ...RESULT, mastery_score: 0.8 }),
    );
  });
  const query = (body: object, as: 'student' | 'teacher' | 'admin' | 'service' = 'student') =>
    gateway.post('/mastery/query', body, { as, sub: 's-1' });

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
});
