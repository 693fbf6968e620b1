import { describe, expect, it } from '@jest/globals';
import { deadLetterId, partitionOfKey, replayEventId } from '@mastery/event-schemas';
import { currentMasteryKey } from '@mastery/state-keys';
import { event } from '../testing/records.ts';
import { ADA, BOB, PARTITIONS, createDesk, good } from './testing/desk.ts';

const HOME = partitionOfKey(Buffer.from('ada'), PARTITIONS);
const DLQ_ID = deadLetterId('mastery.requests', HOME, '7');

describe('replaying a dead letter', () => {
  it('sends the original again under an id that names it, with the original key', async () => {
    const desk = createDesk();
    const id = desk.fail(good, { headers: { traceparent: Buffer.from('abc') } });
    expect(await desk.replay({ id, by: ADA })).toMatchObject({
      kind: 'decided',
      review: {
        state: 'replayed',
        by: ADA,
        replay: { event_id: replayEventId(DLQ_ID), edited: false, partition: HOME, offset: '8' },
      },
    });
    const replayed = { id: replayEventId(DLQ_ID), replay_of: DLQ_ID, replay_position: 7 };
    expect(desk.sent()).toEqual([{ ...good, ...replayed }]);
    const record = desk.partsOf('mastery.requests')[HOME]!.at(-1);
    expect(String(record?.key)).toBe('ada');
    expect(Object.keys(record!.headers)).toEqual(['traceparent', 'content-type']);
  });

  it('sends the same event when asked twice: it applies once', async () => {
    const desk = createDesk();
    const id = desk.fail(good);
    await desk.replay({ id, by: ADA });
    expect(await desk.replay({ id, by: BOB })).toMatchObject({ kind: 'decided' });
    const [first, second] = desk.sent();
    expect(second).toEqual(first);
  });

  it('sends an edited event in the place of one that is not even JSON', async () => {
    const desk = createDesk();
    const id = desk.fail('{"broken":');
    expect(await desk.replay({ id, by: ADA })).toEqual({
      kind: 'invalid',
      errors: [{ path: '', message: expect.stringContaining('send an edited event') }],
    });
    const decision = await desk.replay({ id, by: ADA, event: good });
    expect(decision).toMatchObject({ kind: 'decided', review: { replay: { edited: true } } });
    expect(desk.sent()).toMatchObject([{ data: good.data, replay_of: DLQ_ID }]);
  });

  it.each([
    ['a field that breaks the schema', { data: { topic: 'a b' } }, 'data.topic'],
    ['a field that is unknown', { colour: 'red' }, 'colour'],
    ['another student than its key', { subject: 'bob' }, 'subject'],
    ['a time in the future', { time: '2027-01-01T00:00:00Z' }, 'time'],
  ])('refuses %s, names the place, and sends nothing', async (_what, edit, path) => {
    const desk = createDesk();
    const id = desk.fail(good);
    const decision = await desk.replay({ id, by: ADA, event: { ...good, ...edit } });
    expect(decision.kind).toBe('invalid');
    const errors = decision.kind === 'invalid' ? decision.errors : [];
    expect(errors.map((error) => error.path)).toContain(path);
    expect(desk.sent()).toEqual([]);
    expect((await desk.show(id))?.review).toBeNull();
  });

  it('refuses to bring back a student who was erased since', async () => {
    const desk = createDesk();
    const id = desk.fail(good);
    const tombstone = (offset: number) =>
      desk.memory.put(currentMasteryKey('ada'), { revision: 3, erased: { offset, at: 0 } });
    tombstone(7);
    expect(await desk.replay({ id, by: ADA })).toMatchObject({
      kind: 'conflict',
      detail: expect.stringContaining('erased'),
    });
    tombstone(6);
    expect(await desk.replay({ id, by: ADA })).toMatchObject({ kind: 'decided' });
  });

  it('does not get round an erasure by replaying a replay that failed', async () => {
    const desk = createDesk();
    const id = desk.fail({ ...good, replay_of: DLQ_ID, replay_position: 5 }, { offset: 90 });
    desk.memory.put(currentMasteryKey('ada'), { revision: 3, erased: { offset: 6, at: 0 } });
    expect(await desk.replay({ id, by: ADA })).toMatchObject({ kind: 'conflict' });
  });

  it('names no position where the log was made again: another record stands there', async () => {
    const desk = createDesk();
    const id = desk.fail(good);
    const log = desk.partsOf('mastery.requests')[HOME]!;
    log[7] = { ...log[7]!, value: Buffer.from('another') };
    expect(await desk.replay({ id, by: ADA })).toMatchObject({ kind: 'decided' });
    expect(desk.sent()[0]).not.toHaveProperty('replay_position');
  });

  it('puts a record that lay on a wrong partition on the right one', async () => {
    const desk = createDesk();
    const id = desk.fail(good, { partition: (HOME + 1) % PARTITIONS });
    expect(await desk.replay({ id, by: ADA })).toMatchObject({ kind: 'decided' });
    expect(desk.sent()[0]).not.toHaveProperty('replay_position');
  });

  it('sends only what came from mastery.requests', async () => {
    const desk = createDesk();
    const id = desk.fail(good, { topic: 'mastery.results' });
    expect(await desk.replay({ id, by: ADA })).toMatchObject({
      kind: 'conflict',
      detail: expect.stringContaining('mastery.results'),
    });
  });

  it('refuses other content under the same id', async () => {
    const desk = createDesk();
    const id = desk.fail(good);
    await desk.replay({ id, by: ADA });
    const other = event(1, { time: '2026-03-10T10:00:00Z' });
    expect(await desk.replay({ id, by: BOB, event: other })).toMatchObject({
      kind: 'conflict',
      detail: expect.stringContaining('other content by admin-ada'),
    });
  });

  it('stays open when it was cut off, and is done by replaying again', async () => {
    const desk = createDesk();
    const id = desk.fail(good);
    desk.away.broker = true;
    await expect(desk.replay({ id, by: ADA })).rejects.toThrow('away');
    desk.away.broker = false;
    expect((await desk.list({ limit: 5, state: 'open' }))?.letters).toHaveLength(1);
    expect(await desk.replay({ id, by: BOB })).toMatchObject({
      kind: 'conflict',
      detail: expect.stringContaining('is being replayed by admin-ada'),
    });
    desk.time.now += 60_000;
    expect(await desk.replay({ id, by: BOB })).toMatchObject({ kind: 'decided' });
    expect((await desk.list({ limit: 5, state: 'open' }))?.letters).toEqual([]);
  });

  it('is possible after a discard, which is remembered', async () => {
    const desk = createDesk();
    const id = desk.fail(good);
    await desk.discard({ id, by: ADA, reason: 'a test' });
    expect(await desk.replay({ id, by: BOB })).toMatchObject({
      kind: 'decided',
      review: { state: 'replayed', earlier: [{ state: 'discarded', by: ADA, reason: 'a test' }] },
    });
  });

  it('does not overwrite what somebody else decided at the same moment', async () => {
    const desk = createDesk();
    const id = desk.fail(good);
    let other: Promise<unknown> = Promise.resolve();
    desk.memory.beforeNextWrite(() => {
      other = desk.discard({ id, by: BOB, reason: 'mine' });
    });
    const [mine, theirs] = [await desk.replay({ id, by: ADA }), await other];
    const kinds = [mine, theirs as typeof mine].map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(['conflict', 'decided']);
  });

  it('knows no letter that never was or that retention took', async () => {
    const desk = createDesk();
    const id = desk.fail(good);
    expect(await desk.replay({ id: '0-999', by: ADA })).toEqual({ kind: 'not-found' });
    expect(await desk.replay({ id: '99-0', by: ADA })).toEqual({ kind: 'not-found' });
    desk.starts.set(`mastery.dlq/${HOME}`, 1);
    expect(await desk.replay({ id, by: ADA })).toEqual({ kind: 'not-found' });
  });
});
