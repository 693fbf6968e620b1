import { describe, expect, it } from '@jest/globals';
import { CREATE_ONLY } from '@mastery/ports';
import { LOG_START, NOTHING, event, fold, record, written } from '../testing/records.ts';
import { transactionOf } from './write.ts';

const operations = (records: Parameters<typeof fold>[0], loaded = NOTHING) =>
  transactionOf(fold(records, loaded), loaded, null, LOG_START);

describe('the transaction of a batch', () => {
  it('writes every key of the contract with its time to live', () => {
    const ops = operations([record(0, event(1))]);
    const ttl = Object.fromEntries(
      ops.map((op) => [op.key, op.kind === 'upsert' ? op.ttlSeconds : 'deleted']),
    );
    expect(ttl).toEqual({
      'student:ada:profile:current_mastery': undefined,
      'student:ada:mastery:2026-03-10': 7_776_000,
      'student:ada:mastery:2026-03-10:completion': 7_776_000,
      'student:ada:mastery:2026-03-10:consistency': 7_776_000,
      'student:ada:activity:recent': 2_592_000,
      'student:ada:prediction:7days': 'deleted',
      'student:ada:path:adaptive': 'deleted',
      'student:ada:path:revision': 'deleted',
      'processed:00000000-0000-4000-8000-000000000001': 604_800,
    });
  });

  it('writes a document under the ETag that was read, a new one only where there is none', () => {
    const etagOf = (ops: ReturnType<typeof operations>) => {
      const write = ops.find(({ key }) => key.endsWith('current_mastery'));
      return write?.kind === 'upsert' ? write.etag : undefined;
    };
    expect(etagOf(operations([record(0, event(1))]))).toBe(CREATE_ONLY);
    const loaded = written(fold([record(0, event(1))]));
    expect(etagOf(operations([record(1, event(2))], loaded))).toBe('1');
  });

  it('writes a component as a plain number', () => {
    const [write] = operations([record(0, event(1))]).filter(({ key }) =>
      key.endsWith('completion'),
    );
    expect(write).toMatchObject({ value: '1' });
  });

  it('shows a late event in the snapshot of the newest day and leaves closed days alone', () => {
    const late = event(2, { time: '2026-03-01T10:00:00Z' });
    const days = operations([record(0, event(1)), record(1, late)])
      .map(({ key }) => key)
      .filter((key) => /:mastery:[0-9-]+$/.test(key));
    expect(days).toEqual(['student:ada:mastery:2026-03-10']);
  });

  it('writes a snapshot for every day that the batch passes, as if each day were its own batch', () => {
    const monday = event(1, { time: '2026-03-09T10:00:00Z' });
    const tuesday = event(2, { time: '2026-03-10T10:00:00Z' });
    const snapshotOf = (ops: ReturnType<typeof operations>, day: string) => {
      const write = ops.find(({ key }) => key === `student:ada:mastery:${day}`);
      return write?.kind === 'upsert' ? write.value : undefined;
    };
    const together = operations([record(0, monday), record(1, tuesday)]);
    const alone = operations([record(0, monday)]);
    const after = operations([record(1, tuesday)], written(fold([record(0, monday)])));
    expect(snapshotOf(together, '2026-03-09')).toBe(snapshotOf(alone, '2026-03-09'));
    expect(snapshotOf(together, '2026-03-10')).toBe(snapshotOf(after, '2026-03-10'));
    expect(snapshotOf(alone, '2026-03-09')).toBeDefined();
  });

  it('writes no snapshot for a newest day more than 90 days back', () => {
    const old = event(1, { time: '2025-12-09T10:00:00Z' });
    expect(operations([record(0, old)]).map(({ key }) => key)).not.toContain(
      'student:ada:mastery:2025-12-09',
    );
  });
});
