import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { learningEvent } from '@mastery/event-schemas';
import { type World, createWorld, startGateway } from '../testing/test-gateway.ts';

const ID = '0d7a1c52-6a52-4c3e-9d53-0a4f8c1b2e11';

describe('erasure of a student', () => {
  const world: World = createWorld();
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  beforeAll(async () => (gateway = await startGateway(world)));
  afterAll(() => gateway.close());
  beforeEach(() => {
    world.appended.length = 0;
    world.invoked.length = 0;
    world.away.clear();
  });

  it('goes through the log, keyed by the student, and says where to follow it', async () => {
    const answer = await gateway.ask('DELETE', '/students/ada', { as: 'student', sub: 'ada' });
    expect(answer).toMatchObject({
      status: 202,
      body: { student_id: 'ada', status: 'requested', requested_at: '2026-03-10T12:00:00.000Z' },
    });
    const [{ topic, record }] = world.appended as [(typeof world.appended)[0]];
    expect([topic, record.key]).toEqual(['mastery.requests', 'ada']);
    const event = learningEvent.parse(JSON.parse(String(record.value)));
    expect(event).toMatchObject({
      type: 'student.erasure.requested',
      data: { requested_by: 'student' },
    });
    expect(answer.headers.get('location')).toBe(`/students/ada/erasure?event_id=${event.id}`);
  });

  it('is followed from the request on', async () => {
    const path = `/students/ada/erasure?event_id=${ID}`;
    const answer = await gateway.ask('GET', path, { as: 'student', sub: 'ada' });
    expect(answer).toMatchObject({ status: 200, body: { status: 'erased' } });
    expect(world.invoked).toMatchObject([
      { method: 'erasure-status', body: { student_id: 'ada', event_id: ID } },
    ]);
  });

  it.each([
    ['another student', { as: 'student', sub: 'bob' }, 403],
    ['a teacher', { as: 'teacher', sub: 'bob' }, 403],
    ['a service', { as: 'service', sub: 'bob' }, 403],
    ['an admin', { as: 'admin', sub: 'ops' }, 202],
  ] as const)('by %s is %j: %s', async (_who, options, status) => {
    expect(await gateway.ask('DELETE', '/students/ada', options)).toMatchObject({ status });
    expect(world.appended).toHaveLength(status === 202 ? 1 : 0);
  });

  it('is not accepted while the log is away', async () => {
    world.away.add('kafka');
    expect(await gateway.ask('DELETE', '/students/ada', { as: 'admin' })).toMatchObject({
      status: 503,
    });
  });
});
