import { describe, expect, it } from '@jest/globals';
import { QUIET } from '@mastery/ports';
import {
  COHORTS_KEY,
  cohortAggregateKey,
  cohortMembersKey,
  studentCohortsKey,
} from '@mastery/state-keys';
import { classOf } from '../../testing/class.ts';
import { createAggregates } from './aggregates.ts';
import { readAggregates } from './stored-aggregate.ts';

const DAY = '2026-03-10';
const given = () => {
  const { memory, learn } = classOf({ ada: 0.2, bob: 0.8, eve: undefined });
  memory.put(studentCohortsKey('ada'), { c1: 1 });
  let now = Date.parse(`${DAY}T23:59:00Z`);
  let writes = 0;
  let reads = 0;
  let isAway = false;
  let writeMs = 0;
  const { store } = memory;
  const transact = store.transact.bind(store);
  const getMany = store.getMany.bind(store);
  store.getMany = (keys) => {
    reads += 1;
    return isAway ? Promise.reject(new Error('away')) : getMany(keys);
  };
  store.transact = async (operations) => {
    if (isAway) throw new Error('away');
    writes += 1;
    now += writeMs;
    await transact(operations);
  };
  const aggregates = createAggregates({ store, clock: { now: () => now }, log: QUIET });
  return {
    memory,
    learn,
    aggregates,
    reads: () => reads,
    writes: () => writes,
    away: (is: boolean) => (isAway = is),
    slow: (ms: number) => (writeMs = ms),
    travel: (ms: number) => (now += ms),
    days: (today = '2026-03-12') => readAggregates({ getMany }, 'c1', today, 3),
    hear: () => aggregates.heardOf(['ada', 'nobody']),
  };
};

describe('the daily numbers of a cohort', () => {
  it('are taken of every cohort at first, and again when something happened to a member', async () => {
    const { aggregates, learn, hear, days, writes } = given();
    await aggregates.take();
    await aggregates.take();
    expect(writes()).toBe(1);
    learn('ada', 0.4);
    hear();
    await aggregates.take();
    expect(await days()).toEqual([
      {
        ...{ date: DAY, members: 3, scored: 2, mean_score: 0.6, struggling: 1 },
        percentiles: { p10: 0.4425, p25: 0.5025, p50: 0.6025, p75: 0.7025, p90: 0.7625 },
        levels: { beginner: 0, developing: 0, competent: 2, proficient: 0, expert: 0 },
      },
    ]);
  });

  it('are the same however often their cause is told', async () => {
    const { aggregates, hear, memory } = given();
    await aggregates.take();
    const once = memory.read(cohortAggregateKey('c1', DAY));
    for (let again = 0; again < 3; again += 1) {
      hear();
      await aggregates.take();
    }
    expect(memory.read(cohortAggregateKey('c1', DAY))).toEqual(once);
  });

  it('are of the day on which it happened, although it is past by then', async () => {
    const { aggregates, hear, travel, days } = given();
    await aggregates.take();
    hear();
    travel(120_000);
    await aggregates.take();
    expect((await days()).map(({ date }) => date)).toEqual([DAY]);
    hear();
    await aggregates.take();
    expect((await days()).map(({ date }) => date)).toEqual([DAY, '2026-03-11']);
  });

  it('are taken later where they could not be', async () => {
    const { aggregates, away, days } = given();
    away(true);
    await aggregates.take();
    expect(await days()).toEqual([]);
    away(false);
    await aggregates.take();
    expect(await days()).toHaveLength(1);
  });

  it('are taken again of what happened while the store was away', async () => {
    const { aggregates, learn, hear, away, days } = given();
    await aggregates.take();
    learn('ada', 0.4);
    hear();
    away(true);
    await aggregates.take();
    away(false);
    await aggregates.take();
    expect(await days()).toMatchObject([{ mean_score: 0.6 }]);
  });

  it('are taken when somebody joins or leaves, whatever their own key says by then', async () => {
    const { aggregates, memory, days } = given();
    await aggregates.take();
    memory.put(cohortMembersKey('c1'), ['ada']);
    memory.put(studentCohortsKey('ada'), {});
    aggregates.changed(['c1']);
    await aggregates.take();
    expect(await days()).toMatchObject([{ members: 1 }]);
  });

  it('cost nothing while nothing happens, and one look while there is no cohort', async () => {
    const { aggregates, memory, hear, reads, writes } = given();
    memory.put(COHORTS_KEY, []);
    await aggregates.take();
    const before = reads();
    await aggregates.take();
    expect(reads()).toBe(before);
    hear();
    await aggregates.take();
    expect([reads(), writes()]).toEqual([before + 1, 0]);
  });

  it('know a cohort that came to be after somebody was heard of', async () => {
    const { aggregates, memory, hear, days } = given();
    memory.put(COHORTS_KEY, []);
    await aggregates.take();
    hear();
    await aggregates.take();
    memory.put(COHORTS_KEY, ['c1']);
    aggregates.changed(['c1']);
    await aggregates.take();
    expect(await days()).toMatchObject([{ members: 3 }]);
  });

  it('are taken of every cohort when partitions come over from somebody else', async () => {
    const { aggregates, learn, days } = given();
    await aggregates.take();
    learn('ada', 0.4);
    aggregates.tookOver();
    await aggregates.take();
    expect(await days()).toMatchObject([{ mean_score: 0.6 }]);
  });

  it('take a tenth of the time at most', async () => {
    const { aggregates, slow, hear, travel, writes } = given();
    slow(2_000);
    await aggregates.take();
    hear();
    travel(17_000);
    await aggregates.take();
    expect(writes()).toBe(1);
    travel(1_000);
    await aggregates.take();
    expect(writes()).toBe(2);
  });

  it('name nobody', async () => {
    const { aggregates, memory } = given();
    await aggregates.take();
    const stored = JSON.stringify(memory.read(cohortAggregateKey('c1', DAY)));
    expect(stored).not.toMatch(/"(ada|bob|eve)"/);
  });
});
