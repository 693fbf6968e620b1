import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { IngestResponse } from '@mastery/api-schemas';
import { createWorld, startGateway } from '../testing/test-gateway.ts';

const EVENT = {
  specversion: '1.0',
  source: 'urn:test',
  type: 'activity.recorded',
  subject: 's-1',
  time: '2026-01-14T12:00:00Z',
  data: { kind: 'video' },
};

describe('Idempotency-Key', () => {
  const world = createWorld();
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  beforeAll(async () => (gateway = await startGateway(world)));
  afterAll(() => gateway.close());
  beforeEach(() => {
    world.appended.length = 0;
  });
  const send = (body: unknown, key: string, sub = 'agent') =>
    gateway.post('/mastery/ingest', body, { sub, headers: { 'idempotency-key': key } });
  const ids = async (body: unknown, key: string, sub?: string) => {
    const answer = await send(body, key, sub);
    expect(answer.status).toBe(202);
    return (answer.body as IngestResponse).results.map(({ event_id: id }) => id);
  };

  it('gives an event that has no id the same one however often it is sent', async () => {
    const [first] = await ids(EVENT, 'order-1');
    expect(await ids(EVENT, 'order-1')).toEqual([first]);
    expect(await ids(EVENT, 'order-2')).not.toEqual([first]);
    const sent = world.appended.map(({ record }) => JSON.parse(String(record.value)) as object);
    expect(sent[0]).toMatchObject({ id: first, subject: 's-1' });
  });

  it('gives each event of a batch its own', async () => {
    const batch = await ids([EVENT, EVENT], 'order-1');
    expect(new Set(batch).size).toBe(2);
    expect(await ids([EVENT, EVENT], 'order-1')).toEqual(batch);
  });

  it('means something within one caller only', async () => {
    expect(await ids(EVENT, 'order-1', 'agent')).not.toEqual(await ids(EVENT, 'order-1', 'other'));
  });

  it('counts more than the id that the event has', async () => {
    const own = '0d7a1c52-6a52-4c3e-9d53-0a4f8c1b2e11';
    expect(await ids({ ...EVENT, id: own }, 'order-1')).toEqual(await ids(EVENT, 'order-1'));
  });

  it.each(['', 'x'.repeat(256), 'a b', 'schlüssel'])('may not be %j', async (key) => {
    expect(await send(EVENT, key)).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'Idempotency-Key' }] },
    });
  });

  it('is needed where events have no id', async () => {
    expect(await gateway.post('/mastery/ingest', EVENT)).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'id' }] },
    });
  });
});
