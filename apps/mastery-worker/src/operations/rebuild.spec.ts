import { describe, expect, it } from '@jest/globals';
import { QUIET } from '@mastery/ports';
import { redisLikeStore } from '@mastery/ports/testing';
import { NO_REPORT, type RebuildReport } from '../rebuild/report.ts';
import { createOperations } from './operations.ts';
import { type BeginRebuildDeps, createBeginRebuild } from './rebuild.ts';

const ID = '0d7a1c52-6a52-4c3e-9d53-0a4f8c1b2e11';
const ignore = () => undefined;

const given = (rebuild: BeginRebuildDeps['rebuild']) => {
  const time = { now: Date.parse('2026-03-10T12:00:00Z') };
  const clock = { now: () => time.now };
  const operations = createOperations(redisLikeStore().store, clock);
  const begin = createBeginRebuild({ log: QUIET, clock, newId: () => ID, operations, rebuild });
  return { time, operations, begin };
};
/** Lets everything run that waits for nothing. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
const report = (more: Partial<RebuildReport>): RebuildReport => ({ ...NO_REPORT, ...more });

describe('a rebuild that was begun', () => {
  it('is followed from running to done, with what it came to', async () => {
    let finish: (report: RebuildReport) => void = ignore;
    const { begin, operations } = given(async (_only, _id, progress) => {
      await progress(report({ compared: 1, unchanged: 1 }));
      return new Promise((resolve) => {
        finish = resolve;
      });
    });
    expect(await begin({})).toEqual({ kind: 'begun', operation_id: ID });
    await settled();
    expect(await operations.read(ID)).toMatchObject({
      status: 'running',
      scope: 'all',
      compared: 1,
    });
    finish(report({ compared: 3, unchanged: 1, swapped: 2, beyond_log: 4 }));
    await settled();
    expect(await operations.read(ID)).toMatchObject({
      status: 'done',
      compared: 3,
      swapped: 2,
      beyond_log: 4,
    });
  });

  it('is for the student who was named', async () => {
    const asked: (string | null)[] = [];
    const { begin, operations } = given((only) => {
      asked.push(only);
      return Promise.resolve(NO_REPORT);
    });
    await begin({ student_id: 'ada' });
    await settled();
    expect(asked).toEqual(['ada']);
    expect(await operations.read(ID)).toMatchObject({ scope: 'one' });
  });

  it('is the only one of its process', async () => {
    const { begin } = given(() => new Promise(ignore));
    await begin({});
    expect(await begin({})).toEqual({ kind: 'busy', running: ID });
  });

  it('fails with what it had done, and lets the next one begin', async () => {
    const { begin, operations } = given(async (_only, _id, progress) => {
      await progress(report({ compared: 5 }));
      throw new Error('the log is away');
    });
    await begin({});
    await settled();
    expect(await operations.read(ID)).toMatchObject({ status: 'failed', compared: 5 });
    expect((await operations.read(ID))?.problems).toHaveLength(1);
    expect(await begin({})).toMatchObject({ kind: 'begun' });
  });

  it('has failed when its process ended in the middle', async () => {
    const { begin, operations, time } = given(() => new Promise(ignore));
    await begin({});
    time.now += 61_000;
    expect(await operations.read(ID)).toMatchObject({
      status: 'failed',
      problems: [expect.stringContaining('begin again')],
    });
  });
});
