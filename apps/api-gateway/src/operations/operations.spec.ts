import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { describedReply } from '../testing/described-reply.ts';
import { type World, createWorld, startGateway } from '../testing/test-gateway.ts';

const ID = '0d7a1c52-6a52-4c3e-9d53-0a4f8c1b2e11';
const admin = { as: 'admin', sub: 'ops@school' } as const;
const by = { subject: 'ops@school', role: 'admin' };
const refusal = (status: number, more: object = {}) => ({
  status,
  body: { type: 'urn:x', title: 'x', status, trace_id: 'of the engine', ...more },
});

describe('operations', () => {
  const world: World = createWorld();
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  beforeAll(async () => (gateway = await startGateway(world)));
  afterAll(() => gateway.close());
  beforeEach(() => {
    world.invoked.length = 0;
    world.reply = undefined;
  });

  it.each([
    [
      'GET',
      '/operations/dlq?limit=5&reason=schema',
      'dlq/list',
      { limit: 5, reason: 'schema', state: 'open' },
    ],
    ['GET', '/operations/dlq/3-17', 'dlq/show', { id: '3-17' }],
    ['POST', '/operations/dlq/3-17/replay', 'dlq/replay', { id: '3-17', by }],
    ['GET', `/operations/rebuild/${ID}`, 'operation', { operation_id: ID }],
    ['POST', '/operations/topics/begin-anew', 'begin-anew', {}],
  ] as const)('%s %s asks mastery-engine/%s', async (method, path, asked, body) => {
    const answer = await gateway.ask(method, path, admin);
    expect(answer).toMatchObject(describedReply({ method: asked }));
    expect(world.invoked).toMatchObject([{ appId: 'mastery-engine', method: asked, body }]);
  });

  it('hands an edited event and a reason on, in the name of the caller', async () => {
    const event = { type: 'quiz.completed', data: {} };
    await gateway.post('/operations/dlq/3-17/replay', { event }, admin);
    await gateway.post('/operations/dlq/3-17/discard', { reason: 'a test' }, admin);
    expect(world.invoked.map(({ body }) => body)).toEqual([
      { id: '3-17', by, event },
      { id: '3-17', by, reason: 'a test' },
    ]);
  });

  it('begins a rebuild and says where to follow it', async () => {
    world.reply = { status: 202, body: { operation_id: ID } };
    const answer = await gateway.ask('POST', '/operations/rebuild', admin);
    expect(answer).toMatchObject({ status: 202, body: { operation_id: ID } });
    expect(answer.headers.get('location')).toBe(`/operations/rebuild/${ID}`);
    expect(world.invoked).toMatchObject([{ method: 'rebuild', body: {} }]);
  });

  it.each(['student', 'teacher', 'service'] as const)('are not for a %s', async (as) => {
    for (const path of ['/operations/dlq', '/operations/dlq/3-17', `/operations/rebuild/${ID}`]) {
      expect(await gateway.ask('GET', path, { as })).toMatchObject({ status: 403 });
    }
    for (const path of [
      '/operations/dlq/3-17/replay',
      '/operations/rebuild',
      '/operations/topics/begin-anew',
    ]) {
      expect(await gateway.ask('POST', path, { as })).toMatchObject({ status: 403 });
    }
    expect(world.invoked).toEqual([]);
  });

  it.each([
    [404, { detail: 'There is no dead letter 3-17' }],
    [409, { detail: 'it was discarded by ada' }],
    [400, { detail: 'not valid', errors: [{ path: 'event.data.topic', message: 'is unknown' }] }],
  ])('pass a refusal with %s on in the words of the engine', async (status, said) => {
    world.reply = refusal(status, said);
    const answer = await gateway.ask('POST', '/operations/dlq/3-17/replay', admin);
    expect(answer).toMatchObject({ status, body: { status, ...said } });
    expect(answer.body).not.toMatchObject({ trace_id: 'of the engine' });
  });

  it.each([401, 403, 500])('hide that the engine answered us %s', async (status) => {
    world.reply = refusal(status, { detail: 'secret' });
    const answer = await gateway.ask('GET', '/operations/dlq', admin);
    expect(answer.status).toBe(503);
    expect(JSON.stringify(answer.body)).not.toContain('secret');
  });

  it.each([
    ['GET', '/operations/dlq?limit=101', undefined, 'limit'],
    ['GET', '/operations/dlq?state=lost', undefined, 'state'],
    ['GET', '/operations/dlq/17', undefined, 'id'],
    ['POST', '/operations/dlq/3-17/discard', {}, 'reason'],
    ['POST', '/operations/dlq/3-17/replay', { events: {} }, 'events'],
    ['POST', '/operations/rebuild', { student_id: 'a:b' }, 'student_id'],
  ] as const)('refuse %s %s %j and name the place', async (method, path, body, place) => {
    const answer = await gateway.ask(method, path, { ...admin, body });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: place }] } });
  });

  it('know no dead letter by another kind of name', async () => {
    expect(await gateway.ask('POST', '/operations/dlq/x/replay', admin)).toMatchObject({
      status: 404,
    });
  });
});
