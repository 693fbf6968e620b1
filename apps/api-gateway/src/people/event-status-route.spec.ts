import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { TOPIC } from '@mastery/event-schemas';
import { cohortMembersKey, partitionPositionKey, processedKey } from '@mastery/state-keys';
import { createWorld, standIn, startGateway } from '../testing/test-gateway.ts';

const id = randomUUID();
const appliedTo = (student: string) =>
  JSON.stringify({
    ...{ topic: TOPIC.requests, partition: 3, offset: 7, content_hash: 'h', result_ids: [] },
    ...{ student_hash: standIn(student), processed_at: '2026-03-10T12:00:00.000Z' },
    outcome: 'applied',
  });

const TEACHER = { as: 'teacher', sub: 't-1', cohorts: ['c-1'] } as const;
const STRANGER = { as: 'teacher', sub: 't-2', cohorts: ['c-2'] } as const;

describe('GET /students/{id}/events/{event_id}', () => {
  const world = createWorld();
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  beforeAll(async () => (gateway = await startGateway(world, 'cohorts')));
  afterAll(() => gateway.close());
  beforeEach(() => {
    world.stored.clear();
    world.stored.set(cohortMembersKey('c-1'), '["s-1"]');
    world.stored.set(cohortMembersKey('c-2'), '["s-2"]');
    world.stored.set(partitionPositionKey(TOPIC.requests, 3), '{"offset":7}');
  });
  const ask = async (path: string, who: Parameters<typeof gateway.ask>[2]) => {
    const { status, body } = await gateway.ask('GET', path, who);
    return { status, body: { ...(body as object), trace_id: null, instance: null } };
  };

  it('is an address that the teacher who ruled can follow from the 202 on', async () => {
    world.stored.set(partitionPositionKey(TOPIC.requests, 3), '{"offset":-1}');
    const ruled = { ...TEACHER, body: { score: 0.8, reason: 'exam' } };
    const { headers } = await gateway.ask('PUT', '/students/s-1/overrides/overall', ruled);
    const address = headers.get('location') ?? '';
    expect(await ask(address, TEACHER)).toMatchObject({ body: { status: 'accepted' } });
    expect(await ask(address, STRANGER)).toMatchObject({ status: 403 });
    const eventId = /events\/([^?]*)/.exec(address)?.[1] ?? '';
    world.stored.set(processedKey(eventId), appliedTo('s-1'));
    expect(await ask(address, TEACHER)).toMatchObject({ status: 200, body: { status: 'applied' } });
    expect(await ask(address, STRANGER)).toMatchObject({ status: 403 });
  });

  it.each([
    ['a teacher of another cohort', STRANGER, 403],
    ['the student', { as: 'student', sub: 's-1' }, 403],
    ['another student', { as: 'student', sub: 's-2' }, 403],
    ['an admin', { as: 'admin', sub: 'ops' }, 200],
    ['a service', { as: 'service', sub: 'agent' }, 200],
  ] as const)('asked by %s', async (_who, who, status) => {
    world.stored.set(processedKey(id), appliedTo('s-1'));
    expect(await ask(`/students/s-1/events/${id}`, who)).toMatchObject({ status });
  });

  it.each(['', '?partition=3&offset=7', '?partition=3&offset=8'])(
    'answers one about somebody else like one that does not exist (%s)',
    async (place) => {
      const unknown = await ask(`/students/s-2/events/${id}${place}`, STRANGER);
      world.stored.set(processedKey(id), appliedTo('s-1'));
      expect(await ask(`/students/s-2/events/${id}${place}`, STRANGER)).toEqual(unknown);
    },
  );

  it('is closed to a teacher whom the student has left', async () => {
    world.stored.set(processedKey(id), appliedTo('s-1'));
    world.stored.set(cohortMembersKey('c-1'), '[]');
    expect(await ask(`/students/s-1/events/${id}`, TEACHER)).toMatchObject({ status: 403 });
  });
});
