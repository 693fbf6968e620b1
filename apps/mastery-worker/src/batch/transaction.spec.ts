import { describe, expect, it } from '@jest/globals';
import { CREATE_ONLY, NEVER_EXPIRES, type StateOperation } from '@mastery/ports';
import { redisLikeStore } from '@mastery/ports/testing';
import { createPartitions } from '../partition/memory.ts';
import { positionBefore } from '../partition/position.ts';
import { LOG_START, NOTHING, erasure, event, fold, record, written } from '../testing/records.ts';
import { transactionOf } from './transaction.ts';

const operations = async (
  records: Parameters<typeof fold>[0],
  loaded = NOTHING,
  { store } = redisLikeStore(),
  readBack = false,
): Promise<readonly StateOperation[]> => {
  const memory = createPartitions().of({ topic: 'mastery.requests', partition: 0, generation: 1 });
  const before = positionBefore(0, '0', '2026-03-09');
  const parts = { folded: fold(records, loaded), loaded, before, now: LOG_START, readBack };
  return (await transactionOf(store, memory, parts)).operations;
};
const writeOf = (all: readonly StateOperation[], key: string) => {
  const write = all.find((operation) => operation.key === key && operation.kind === 'upsert');
  return write?.kind === 'upsert' ? write : undefined;
};
const CURRENT = 'student:ada:profile:current_mastery';

describe('the transaction of a batch', () => {
  it('writes every key of the contract with its time to live, each upsert under an ETag', async () => {
    const all = await operations([record(0, event(1))]);
    const ttl = Object.fromEntries(
      all.map((op) => [op.key, op.kind === 'upsert' ? op.ttlSeconds : 'deleted']),
    );
    expect(ttl).toEqual({
      [CURRENT]: undefined,
      'student:ada:mastery:2026-03-10': 7_776_000,
      'student:ada:mastery:2026-03-10:completion': 7_776_000,
      'student:ada:mastery:2026-03-10:consistency': 7_776_000,
      'student:ada:activity:recent': 2_592_000,
      'student:ada:prediction:7days': 'deleted',
      'student:ada:path:adaptive': 'deleted',
      'student:ada:path:revision': 'deleted',
      'processed:00000000-0000-4000-8000-000000000001': 604_800,
      'active:0:2026-03-10:0': 2_678_400,
      'partition:mastery.requests:0:position': undefined,
    });
    const etags = all.flatMap((op) => (op.kind === 'upsert' ? [op.etag] : []));
    expect(etags).toEqual(etags.map(() => CREATE_ONLY));
  });

  it('reckons the ETags of the other keys from the document', async () => {
    const { store } = redisLikeStore();
    await store.transact(await operations([record(0, event(1))]));
    const stored = (await store.getMany([CURRENT])).get(CURRENT)!;
    const { document } = { document: JSON.parse(stored.value) as { etags: object } };
    expect(document.etags).toEqual({
      day: 20_522,
      keys: { mastery: '1', completion: '1', consistency: '1', activity: '1' },
    });
  });

  it('keeps the memory of a replay as long as its dead letter stands', async () => {
    const replay = event(1, { replay_of: event(2).id, replay_position: 3 });
    const [id] = [`processed:${replay.id}`];
    expect(writeOf(await operations([record(9, replay)]), id)?.ttlSeconds).toBe(2_678_400);
  });

  it('writes a component as a plain number', async () => {
    const all = await operations([record(0, event(1))]);
    expect(writeOf(all, 'student:ada:mastery:2026-03-10:completion')?.value).toBe('1');
  });

  it('shows a late event in the snapshot of the newest day and leaves closed days alone', async () => {
    const late = event(2, { time: '2026-03-01T10:00:00Z' });
    const days = (await operations([record(0, event(1)), record(1, late)]))
      .map(({ key }) => key)
      .filter((key) => /:mastery:[0-9-]+$/.test(key));
    expect(days).toEqual(['student:ada:mastery:2026-03-10']);
  });

  it('writes a snapshot for every day that the batch passes, as if each day were its own batch', async () => {
    const monday = event(1, { time: '2026-03-09T10:00:00Z' });
    const tuesday = event(2, { time: '2026-03-10T10:00:00Z' });
    const snapshotOf = (all: readonly StateOperation[], day: string) =>
      writeOf(all, `student:ada:mastery:${day}`)?.value;
    const together = await operations([record(0, monday), record(1, tuesday)]);
    const alone = await operations([record(0, monday)]);
    const after = await operations([record(1, tuesday)], written(fold([record(0, monday)])));
    expect(snapshotOf(together, '2026-03-09')).toBe(snapshotOf(alone, '2026-03-09'));
    expect(snapshotOf(together, '2026-03-10')).toBe(snapshotOf(after, '2026-03-10'));
    expect(snapshotOf(alone, '2026-03-09')).toBeDefined();
  });

  it('writes no snapshot for a newest day more than 90 days back', async () => {
    const old = event(1, { time: '2025-12-09T10:00:00Z' });
    const keys = (await operations([record(0, old)])).map(({ key }) => key);
    expect(keys).not.toContain('student:ada:mastery:2025-12-09');
    expect(keys.filter((key) => key.startsWith('active:'))).toEqual([]);
  });

  it('keeps the document as it was when a month began', async () => {
    const before = fold([record(0, event(1))]);
    const april = { ...record(9, event(2)), timestamp: Date.parse('2026-04-01T00:00:01Z') };
    const checkpoint = writeOf(
      await operations([april], written(before)),
      'student:ada:profile:checkpoint:2026-04',
    );
    expect(JSON.parse(checkpoint?.value ?? '')).toMatchObject({ revision: 1, outbox: [] });
    expect(checkpoint?.ttlSeconds).toBe(8_640_000);
  });

  it('deletes every other key of an erased student and lets the tombstone expire', async () => {
    const all = await operations([record(0, event(1)), record(1, erasure(2))]);
    const deleted = all.filter(({ kind }) => kind === 'delete').map(({ key }) => key);
    expect(deleted).toEqual(
      expect.arrayContaining([
        'student:ada:activity:recent',
        'student:ada:mastery:2026-03-10',
        'student:ada:mastery:2026-03-10:quiz',
        'student:ada:mastery:2025-12-10',
        'student:ada:prediction:7days',
        'student:ada:path:adaptive',
        'student:ada:profile:checkpoint:2026-03',
      ]),
    );
    expect(writeOf(all, CURRENT)?.ttlSeconds).toBe(7_862_400);
    expect(writeOf(all, 'partition:mastery.requests:0:erasures')?.value).toContain('"ada"');
  });

  it('lets nothing of a new life expire', async () => {
    const erased = written(fold([record(0, erasure(1))]));
    const all = await operations([record(1, event(2))], erased);
    expect(writeOf(all, CURRENT)?.ttlSeconds).toBe(NEVER_EXPIRES);
  });

  it('takes the ETags that it reads back where those it reckons are wrong', async () => {
    const world = redisLikeStore();
    world.put('student:ada:activity:recent', {});
    world.put('student:ada:activity:recent', {});
    const trusting = await operations([record(0, event(1))], NOTHING, world);
    expect(writeOf(trusting, 'student:ada:activity:recent')?.etag).toBe(CREATE_ONLY);
    const reading = await operations([record(0, event(1))], NOTHING, world, true);
    expect(writeOf(reading, 'student:ada:activity:recent')?.etag).toBe('2');
  });
});
