import { describe, expect, it } from '@jest/globals';
import { QUIET } from '@mastery/ports';
import { cohortAggregateKey, studentCohortsKey } from '@mastery/state-keys';
import { classOf } from '../../testing/class.ts';
import { createAggregates } from './aggregates.ts';
import { readAggregates } from './stored-aggregate.ts';

const DAY = '2026-03-10';
const given = () => {
  const { memory, learn } = classOf({ ada: 0.2, bob: 0.8, eve: undefined });
  memory.put(studentCohortsKey('ada'), { c1: 1 });
  let now = Date.parse(`${DAY}T23:59:00Z`);
  let writes = 0;
  let isAway = false;
  const { store } = memory;
  const transact = store.transact.bind(store);
  store.transact = async (operations) => {
    if (isAway) throw new Error('away');
    writes += 1;
    await transact(operations);
  };
  const aggregates = createAggregates({ store, clock: { now: () => now }, log: QUIET });
  return {
    memory,
    learn,
    aggregates,
    writes: () => writes,
    away: (is: boolean) => (isAway = is),
    travel: (ms: number) => (now += ms),
    days: (today = '2026-03-12') => readAggregates(store, 'c1', today, 3),
    touch: () => aggregates.touched(new Set(['ada', 'nobody'])),
  };
};

describe('the daily numbers of a cohort', () => {
  it('are taken of every cohort at first, and again when something happened to a member', async () => {
    const { aggregates, learn, touch, days, writes } = given();
    await aggregates.take();
    await aggregates.take();
    expect(writes()).toBe(1);
    learn('ada', 0.4);
    await touch();
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
    const { aggregates, touch, memory } = given();
    await aggregates.take();
    const once = memory.read(cohortAggregateKey('c1', DAY));
    for (let again = 0; again < 3; again += 1) {
      await touch();
      await aggregates.take();
    }
    expect(memory.read(cohortAggregateKey('c1', DAY))).toEqual(once);
  });

  it('are of the day on which it happened, although it is past by then', async () => {
    const { aggregates, touch, travel, days } = given();
    await aggregates.take();
    await touch();
    travel(120_000);
    await aggregates.take();
    expect((await days()).map(({ date }) => date)).toEqual([DAY]);
    await touch();
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

  it('name nobody', async () => {
    const { aggregates, memory } = given();
    await aggregates.take();
    const stored = JSON.stringify(memory.read(cohortAggregateKey('c1', DAY)));
    expect(stored).not.toMatch(/"(ada|bob|eve)"/);
  });
});
