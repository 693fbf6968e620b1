import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { describedReply } from '../testing/described-reply.ts';
import { type World, createWorld, standIn, startGateway } from '../testing/test-gateway.ts';

const admin = { as: 'admin', sub: 'ops' } as const;
let world: World;
let gateway: Awaited<ReturnType<typeof startGateway>>;

beforeEach(async () => {
  world = createWorld();
  gateway = await startGateway(world);
});
afterEach(() => gateway.close());

describe('the audit trail over REST', () => {
  it('is asked for by pseudonyms, whatever the caller knows people by', async () => {
    const query = 'student_id=ada&subject=t-1&outcome=forbidden&limit=5';
    const answer = await gateway.ask('GET', `/audit?${query}`, admin);
    expect(answer).toMatchObject(describedReply({ method: 'audit' }));
    expect(world.invoked).toMatchObject([{ appId: 'notification-service', method: 'audit' }]);
    expect(world.invoked[0]?.body).toEqual({
      ...{ whose: standIn('ada'), who: standIn('t-1') },
      ...{ outcome: 'forbidden', limit: 5 },
    });
  });

  it('is verified page by page', async () => {
    const answer = await gateway.ask('GET', '/audit/verification?cursor=abc', admin);
    expect(answer).toMatchObject(describedReply({ method: 'audit/verification' }));
    expect(world.invoked).toMatchObject([
      { method: 'audit/verification', body: { cursor: 'abc' } },
    ]);
  });

  it('is verified beside seals that were kept, and beside the log', async () => {
    const head = {
      ...{ topic: 'mastery.audit', partition: 3, segment: '1-7', entries: 40, next_offset: 41 },
      ...{ written_at: '2026-03-10T12:00:00.000Z', kept_until: '2027-03-11T12:00:00.000Z' },
      ...{ hash: 'the-hash', seal: 'the-seal' },
    };
    const body = { seals: [head], with_log: true };
    const answer = await gateway.ask('POST', '/audit/verification', { ...admin, body });
    expect(answer).toMatchObject({ status: 200 });
    expect(world.invoked).toMatchObject([{ method: 'audit/verification', body }]);
    const many = { seals: Array.from({ length: 1_001 }, () => head) };
    expect(
      await gateway.ask('POST', '/audit/verification', { ...admin, body: many }),
    ).toMatchObject({ status: 400, body: { errors: [{ path: 'seals' }] } });
  });

  it.each(['student', 'teacher', 'service'] as const)('is not for a %s', async (as) => {
    for (const path of ['/audit', '/audit/verification']) {
      expect(await gateway.ask('GET', path, { as })).toMatchObject({ status: 403 });
    }
    expect(world.invoked).toEqual([]);
  });

  it.each([
    ['limit=101', 'limit'],
    ['who=ada', 'who'],
    ['student_id=ada&whose=0123456789abcdef', 'whose'],
    ['from=yesterday', 'from'],
  ])('refuses ?%s and names the place', async (query, place) => {
    const answer = await gateway.ask('GET', `/audit?${query}`, admin);
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: place }] } });
  });

  it('is away, not missing, where nobody keeps it', async () => {
    world.reply = { status: 404, body: { title: 'Not found', status: 404 } };
    expect(await gateway.ask('GET', '/audit', admin)).toMatchObject({ status: 503 });
  });
});
