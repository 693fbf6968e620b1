import { describe, expect, it } from '@jest/globals';
import { currentMasteryKey } from '@mastery/state-keys';
import { ADA, BOB, START, createDesk } from './testing/desk.ts';

const TIME = '2026-03-10T12:00:00.000Z';
const RESULT = {
  ...{ specversion: '1.0', id: '00000000-0000-4000-8000-000000000001', source: 'urn:test' },
  ...{ type: 'mastery.threshold.reached', subject: 'ada', time: TIME },
  traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
  data: {
    ...{ scope: 'overall', from_level: null, to_level: 'proficient', direction: 'up', score: 0.8 },
    caused_by: '00000000-0000-4000-8000-00000000000f',
  },
};
const PART = 'notification:e-1:webhook:f00:w1';
const FAILURE = { reason: 'delivery', error: 'tries-exhausted', part: PART };

const given = (value: unknown = RESULT) => {
  const desk = createDesk();
  const id = desk.fail(value, { topic: 'mastery.results', failure: FAILURE });
  return { desk, id };
};
const refused = (detail: string) => ({
  status: 409,
  body: {
    type: 'urn:mastery-engine:problem:conflict',
    title: 'Conflict',
    status: 409,
    detail,
    instance: '/',
    trace_id: '',
  },
});

describe('replaying the dead letter of a message', () => {
  it('has notification-service put it back, and sends nothing to any topic', async () => {
    const { desk, id } = given();
    expect(await desk.replay({ id, by: ADA })).toMatchObject({
      kind: 'decided',
      review: { state: 'replayed', by: ADA, delivery: { due_at: new Date(START).toISOString() } },
    });
    const [asked] = desk.neighbour.asked;
    expect(asked).toMatchObject({
      ...{ appId: 'notification-service', method: 'deliveries/replay' },
      body: { part: PART, source: { offset: '7' }, value: JSON.stringify(RESULT) },
    });
    expect(desk.partsOf('mastery.results').flat()).toEqual([]);
    expect(desk.sent()).toEqual([]);
    expect(desk.told).toEqual([`replayed ${id}`]);
  });

  it('keeps the first decision when it was put back before', async () => {
    const { desk, id } = given();
    const first = await desk.replay({ id, by: ADA });
    desk.neighbour.answer = { status: 200, body: { due_at: null } };
    desk.time.now += 60_000;
    expect(await desk.replay({ id, by: BOB })).toEqual(first);
  });

  it('closes the letter when a replay that was cut off had put it back', async () => {
    const { desk, id } = given();
    desk.neighbour.answer = { status: 200, body: { due_at: null } };
    expect(await desk.replay({ id, by: BOB })).toMatchObject({
      kind: 'decided',
      review: { state: 'replayed', by: BOB, delivery: { due_at: null } },
    });
  });

  it('says why it is not sent again, and leaves the letter open', async () => {
    const { desk, id } = given();
    desk.neighbour.answer = refused('it was sent since');
    expect(await desk.replay({ id, by: ADA })).toMatchObject({
      kind: 'conflict',
      detail: expect.stringContaining('it was sent since'),
    });
    expect((await desk.show(id))?.review).toBeNull();
  });

  it('leaves it open while notification-service is not as it should be', async () => {
    const { desk, id } = given();
    desk.neighbour.answer = { status: 403, body: 'denied' };
    await expect(desk.replay({ id, by: ADA })).rejects.toThrow('answered 403');
    expect((await desk.show(id))?.review).toBeNull();
  });

  it('asks for nothing about a student who was erased since, in whose new life it may', async () => {
    const { desk, id } = given();
    const erasedAt = (at: number) =>
      desk.memory.put(currentMasteryKey('ada'), { revision: 3, erased: { offset: 9, at } });
    erasedAt(Date.parse(TIME));
    expect(await desk.replay({ id, by: ADA })).toMatchObject({
      kind: 'conflict',
      detail: expect.stringContaining('erased'),
    });
    expect(desk.neighbour.asked).toEqual([]);
    erasedAt(Date.parse(TIME) - 1);
    expect(await desk.replay({ id, by: ADA })).toMatchObject({ kind: 'decided' });
  });

  it('cannot be edited', async () => {
    const { desk, id } = given();
    const decision = await desk.replay({ id, by: ADA, event: RESULT });
    expect(decision).toMatchObject({ kind: 'invalid', errors: [{ path: '' }] });
    expect(desk.neighbour.asked).toEqual([]);
  });

  it('is for messages only: another record of mastery.results stays what it is', async () => {
    const { desk, id } = given('{"broken":');
    expect(await desk.replay({ id, by: ADA })).toMatchObject({ kind: 'conflict' });
    const other = desk.fail(RESULT, { topic: 'mastery.results', failure: { reason: 'schema' } });
    expect(await desk.replay({ id: other, by: ADA })).toMatchObject({ kind: 'conflict' });
    expect(desk.neighbour.asked).toEqual([]);
  });

  it('is possible after a discard, also one of the same moment, and is not taken back', async () => {
    const { desk, id } = given();
    desk.neighbour.meanwhile = () => desk.discard({ id, by: BOB, reason: 'a test' });
    expect(await desk.replay({ id, by: ADA })).toMatchObject({
      kind: 'decided',
      review: { state: 'replayed', earlier: [{ state: 'discarded', by: BOB }] },
    });
    expect(await desk.discard({ id, by: BOB, reason: 'a test' })).toMatchObject({
      kind: 'conflict',
    });
  });
});
