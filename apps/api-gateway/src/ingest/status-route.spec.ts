import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { TOPIC } from '@mastery/event-schemas';
import { partitionPositionKey, processedKey } from '@mastery/state-keys';
import { createWorld, standIn, startGateway } from '../testing/test-gateway.ts';

const PROCESSED_AT = '2026-01-14T12:00:00.000Z';
const marker = (more: object) =>
  JSON.stringify({
    topic: TOPIC.requests,
    partition: 3,
    offset: 7,
    content_hash: 'h',
    result_ids: [],
    student_hash: standIn('s-1'),
    processed_at: PROCESSED_AT,
    ...more,
  });

describe('GET /mastery/ingest/{event_id}', () => {
  const world = createWorld();
  const id = randomUUID();
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  beforeAll(async () => {
    world.studentsMayIngest = true;
    gateway = await startGateway(world);
  });
  afterAll(() => gateway.close());
  beforeEach(() => world.stored.clear());
  const status = async (
    query = '',
    as: Parameters<typeof gateway.get>[1] = 'service',
    sub = 'x',
  ) => {
    const answer = await gateway.get(`/mastery/ingest/${id}${query}`, as, sub);
    return { status: answer.status, body: await answer.json() };
  };

  it('says that an event was applied, and where it stands', async () => {
    world.stored.set(processedKey(id), marker({ outcome: 'applied' }));
    expect(await status()).toEqual({
      status: 200,
      body: {
        event_id: id,
        status: 'applied',
        partition: 3,
        offset: '7',
        processed_at: PROCESSED_AT,
      },
    });
  });

  it('says why an event failed', async () => {
    world.stored.set(processedKey(id), marker({ outcome: 'failed', reason: 'unknown-topic' }));
    expect(await status()).toMatchObject({ body: { status: 'failed', reason: 'unknown-topic' } });
  });

  it.each([
    [7, 'accepted'],
    [8, undefined],
    [9, undefined],
  ])('with the partition applied up to %i, the event at 8 is %s', async (offset, expected) => {
    world.stored.set(partitionPositionKey(TOPIC.requests, 3), JSON.stringify({ offset }));
    const answer = await status('?partition=3&offset=8');
    expect((answer.body as { status: unknown }).status).toBe(expected ?? 404);
  });

  it('knows nothing of an event that was never accepted', async () => {
    expect(await status()).toMatchObject({ status: 404 });
    expect(await status('?partition=3&offset=8')).toMatchObject({ status: 404 });
  });

  it.each(['?partition=x&offset=1', '?partition=-1', '?offset=1e3', '?offset=1&offset=2', '?a=b'])(
    'refuses %s',
    async (query) => {
      expect(await status(query)).toMatchObject({ status: 400 });
    },
  );

  it('tells a student of their own events only', async () => {
    world.stored.set(processedKey(id), marker({ outcome: 'applied' }));
    expect(await status('', 'student', 's-1')).toMatchObject({ status: 200 });
    expect(await status('', 'student', 's-2')).toMatchObject({ status: 404 });
    expect(await status('', 'teacher')).toMatchObject({ status: 403 });
  });

  it('tells a student nothing of other events by the place that they ask for', async () => {
    world.stored.set(partitionPositionKey(TOPIC.requests, 3), JSON.stringify({ offset: 7 }));
    const unknown = await status('?partition=3&offset=8', 'student', 's-2');
    world.stored.set(processedKey(id), marker({ outcome: 'applied' }));
    expect(await status('?partition=3&offset=8', 'student', 's-2')).toEqual(unknown);
  });

  it('is where the answer to one event points', async () => {
    const event = {
      ...{ specversion: '1.0', id, source: 'urn:test', type: 'activity.recorded', subject: 's-1' },
      ...{ time: '2026-01-14T12:00:00Z', data: { kind: 'video' } },
    };
    const { headers } = await gateway.post('/mastery/ingest', event);
    expect(headers.get('location')).toBe(`/mastery/ingest/${id}?partition=3&offset=0`);
  });
});

describe('a student who sends events', () => {
  const world = createWorld();
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  beforeAll(async () => {
    world.studentsMayIngest = true;
    gateway = await startGateway(world);
  });
  afterAll(() => gateway.close());

  it.each([
    [{ type: 'activity.recorded', subject: 's-1', data: { kind: 'video' } }, 202],
    [{ type: 'activity.recorded', subject: 's-2', data: { kind: 'video' } }, 403],
    [
      { type: 'mastery.calculation.requested', subject: 's-1', data: { components: { quiz: 1 } } },
      403,
    ],
    [{ type: 'student.erasure.requested', subject: 's-1', data: { requested_by: 's-1' } }, 403],
  ])('%j gets %s', async (more, status) => {
    const event = {
      specversion: '1.0',
      id: randomUUID(),
      source: 'urn:test',
      time: PROCESSED_AT,
      ...more,
    };
    const asked = { as: 'student', sub: 's-1' } as const;
    expect(await gateway.post('/mastery/ingest', [event], asked)).toMatchObject({ status });
  });
});
