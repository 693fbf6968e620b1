import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { LogRecord } from '@mastery/ports';
import { PARTITIONS, control, recordOf } from '../testing/records.ts';
import type { Change } from './change.ts';
import { createConsumeRequests, createConsumeResults } from './consume.ts';

const event = (type: string, data: object, more: object = {}) => ({
  specversion: '1.0',
  id: randomUUID(),
  source: 'urn:test',
  type,
  subject: 'ada',
  time: '2026-03-10T11:59:00.000Z',
  data,
  ...more,
});
const joined = (more: object = {}) => event('cohort.member.added', { cohort: 'c1' }, more);

const given = () => {
  const applied: Change[] = [];
  const erased: [string, number][] = [];
  const heard: string[] = [];
  const forgotten: string[] = [];
  const committed: string[] = [];
  let isAway = false;
  let takeovers = 0;
  let generation = 1;
  const hears = {
    heardOf: (students: Iterable<string>) => {
      heard.push(...students);
    },
  };
  const deps = {
    membership: {
      apply: (changes: readonly Change[]) => {
        if (isAway) return Promise.reject(new Error('away'));
        applied.push(...changes);
        return Promise.resolve(true);
      },
      erase: (student: string, at: number) => {
        if (isAway) return Promise.reject(new Error('away'));
        erased.push([student, at]);
        return Promise.resolve();
      },
    },
    forecasts: {
      ...hears,
      forget: (student: string) => {
        forgotten.push(student);
        return Promise.resolve();
      },
    },
    aggregates: { ...hears, tookOver: () => void (takeovers += 1) },
    reader: {
      ranges: () =>
        Promise.resolve(Array.from({ length: PARTITIONS }, () => ({ start: '0', end: '9' }))),
    },
    events: { consumed: () => undefined },
  };
  const handle =
    (handler: ReturnType<typeof createConsumeRequests>) =>
    (...records: readonly LogRecord[]) =>
      handler(
        { topic: 't', partition: 0, generation, records, highWatermark: '9' },
        control({
          commit: (offset) => {
            committed.push(offset);
            return Promise.resolve();
          },
        }),
      );
  return {
    applied,
    erased,
    heard,
    forgotten,
    committed,
    goAway: () => (isAway = true),
    takeovers: () => takeovers,
    divide: () => (generation += 1),
    requests: handle(createConsumeRequests(deps)),
    results: handle(createConsumeResults(deps)),
  };
};

describe('consuming requests for cohorts', () => {
  it('takes changes of membership, with both of their times, and commits', async () => {
    const { requests, applied, committed } = given();
    await requests(
      recordOf(event('activity.recorded', { kind: 'video' })),
      recordOf(joined({ replay_position: 3 }), { offset: '8' }),
      recordOf(event('cohort.member.removed', { cohort: 'c2' }), { offset: '9' }),
    );
    expect(applied).toEqual([
      {
        eventId: expect.any(String),
        kind: 'added',
        cohort: 'c1',
        student: 'ada',
        time: Date.parse('2026-03-10T11:59:00Z'),
        takenAt: Date.parse('2026-03-10T12:00:00Z'),
        replayOf: 3,
      },
      expect.objectContaining({ kind: 'removed', cohort: 'c2', replayOf: undefined }),
    ]);
    expect(committed).toEqual(['9']);
  });

  it('takes them also from whoever writes JSON with escapes', async () => {
    const { requests, applied } = given();
    const text = JSON.stringify(joined()).replace('cohort.member.', 'cohort\\u002emember\\u002e');
    await requests(recordOf(joined(), { value: Buffer.from(text) }));
    expect(applied).toMatchObject([{ kind: 'added', cohort: 'c1' }]);
  });

  it.each<[string, LogRecord]>([
    ['no JSON', recordOf(joined(), { value: Buffer.from('{"type":') })],
    ['no value', recordOf(joined(), { value: null })],
    ['null', recordOf(joined(), { value: Buffer.from('null') })],
    ['a misspelt field', recordOf(joined({ cohrot: 'c1' }))],
    ['a time ahead of the broker', recordOf(joined({ time: '2026-03-10T12:06:00Z' }))],
    ['the key of somebody else', recordOf(joined(), { key: Buffer.from('eve') })],
    ['no key', recordOf(joined(), { key: null })],
    ['a partition that is not the key’s', recordOf(joined(), { partition: 99 })],
  ])('passes over what the worker refuses: %s', async (_what, record) => {
    const { requests, applied, committed } = given();
    await requests(record);
    expect(applied).toEqual([]);
    expect(committed).toEqual(['7']);
  });

  it('commits nothing that is not applied', async () => {
    const { requests, committed, goAway } = given();
    goAway();
    await expect(requests(recordOf(joined()))).rejects.toThrow('away');
    expect(committed).toEqual([]);
  });
});

describe('consuming results for cohorts', () => {
  it('tells of the erased, and commits past everything else', async () => {
    const { results, erased, committed, heard, forgotten } = given();
    const data = { erased_keys: 3, caused_by: randomUUID() };
    await results(
      recordOf({ subject: 'ada' }),
      recordOf(joined(), { value: Buffer.from('student.erased, but no JSON') }),
      recordOf(event('student.erased', data), { offset: '9' }),
    );
    expect([heard, forgotten]).toEqual([['ada', 'ada'], ['ada']]);
    expect(erased).toEqual([['ada', Date.parse('2026-03-10T11:59:00Z')]]);
    expect(committed).toEqual(['9']);
  });

  it('commits no erasure that is not carried out', async () => {
    const { results, committed, goAway } = given();
    goAway();
    const data = { erased_keys: 3, caused_by: randomUUID() };
    await expect(results(recordOf(event('student.erased', data)))).rejects.toThrow('away');
    expect(committed).toEqual([]);
  });

  it('has every cohort taken anew once partitions were divided anew', async () => {
    const { results, takeovers, divide } = given();
    await results(recordOf({ subject: 'ada' }));
    await results(recordOf({ subject: 'ada' }));
    expect(takeovers()).toBe(0);
    divide();
    await results(recordOf({ subject: 'ada' }));
    expect(takeovers()).toBe(1);
  });
});
