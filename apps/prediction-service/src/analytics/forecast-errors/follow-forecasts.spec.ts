import { describe, expect, it } from '@jest/globals';
import { SHIPPED_WEEK_MODEL } from '@mastery/domain-scoring/shipped';
import { SHIPPED_MODEL } from '@mastery/learner-model/shipped';
import { QUIET } from '@mastery/ports';
import { redisLikeStore } from '@mastery/ports/testing';
import { currentMasteryKey, dailyMasteryKey, dueForecastsKey } from '@mastery/state-keys';
import { documentOf } from '../../testing/class.ts';
import type { ForecastError } from './due-forecasts.ts';
import { createFollowForecasts } from './follow-forecasts.ts';

const DAY_MS = 86_400_000;
const START = Date.parse('2026-03-10T00:01:00Z');

const given = () => {
  const memory = redisLikeStore();
  const { store } = memory;
  const getMany = store.getMany.bind(store);
  let reads = 0;
  let isAway = false;
  store.getMany = (keys) => {
    reads += 1;
    return isAway ? Promise.reject(new Error('away')) : getMany(keys);
  };
  let now = START;
  const missed: ForecastError[] = [];
  const follow = () =>
    createFollowForecasts({
      store,
      log: QUIET,
      clock: { now: () => now },
      models: { parameters: SHIPPED_MODEL.parameters, week: SHIPPED_WEEK_MODEL },
      events: { forecastMissed: (error) => missed.push(error) },
    });
  const day = (offset: number) => new Date(now + offset * DAY_MS).toISOString().slice(0, 10);
  /** The score as of a day, as the close of that day left it. */
  const closed = (date: string, score: number) => {
    memory.put(dailyMasteryKey('ada', date), documentOf('ada', score));
    memory.put(currentMasteryKey('ada'), documentOf('ada', score));
  };
  for (const [back, score] of [
    [4, 0.3],
    [3, 0.4],
    [2, 0.5],
    [1, 0.6],
  ] as const) {
    closed(day(-back), score);
  }
  const look = (own = follow()) => {
    own.heardOf(['ada', 'nobody']);
    return own.look();
  };
  return {
    memory,
    missed,
    day,
    closed,
    look,
    follow,
    reads: () => reads,
    away: (is: boolean) => (isAway = is),
    travel: (days: number) => (now += days * DAY_MS),
  };
};

describe('a forecast', () => {
  it('is compared with the score of its day once that day is over, by each method that said something', async () => {
    const { look, closed, day, travel, missed, memory } = given();
    await look();
    const tomorrow = day(1);
    const said = memory.read(dueForecastsKey('ada')) as {
      due: { date: string; scores: Record<string, number> }[];
    };
    expect(said.due).toMatchObject([{ date: tomorrow, scores: { linear: expect.any(Number) } }]);
    closed(day(0), 0.65);
    travel(1);
    await look();
    expect(missed).toEqual([]);
    closed(tomorrow, 0.7);
    travel(1);
    await look();
    const linear = said.due[0]!.scores['linear']!;
    expect(missed).toContainEqual({ method: 'linear', error: Math.abs(linear - 0.7) });
  });

  it('is made and compared once a day, however often the student is heard of', async () => {
    const { look, closed, day, travel, missed, memory } = given();
    await look();
    const first = memory.read(dueForecastsKey('ada'));
    closed(day(0), 0.1);
    await look();
    expect(memory.read(dueForecastsKey('ada'))).toEqual(first);
    travel(1);
    closed(day(0), 0.7);
    travel(1);
    await look();
    await look();
    expect(missed.filter(({ method }) => method === 'linear')).toHaveLength(1);
  });

  it('is told by one of two who look at the same moment', async () => {
    const { look, follow, closed, day, travel, missed } = given();
    await look();
    closed(day(1), 0.7);
    travel(2);
    await Promise.all([look(follow()), look(follow())]);
    expect(missed.filter(({ method }) => method === 'linear')).toHaveLength(1);
  });

  it('of a day without a score is compared with nothing', async () => {
    const { look, travel, missed } = given();
    await look();
    travel(3);
    await look();
    expect(missed).toEqual([]);
  });

  it('of an erased student is forgotten, and not made again', async () => {
    const { look, follow, memory } = given();
    await look();
    memory.put(currentMasteryKey('ada'), { revision: 9, erased: { offset: 1, at: 1 } });
    await follow().forget('ada');
    await look();
    expect(memory.has(dueForecastsKey('ada'))).toBe(false);
    expect(memory.has(dueForecastsKey('nobody'))).toBe(false);
  });

  it('of a student who is erased at the moment of the write is taken back', async () => {
    const { look, memory } = given();
    memory.afterNextWrite(() => {
      memory.put(currentMasteryKey('ada'), { revision: 9, erased: { offset: 1, at: 1 } });
    });
    await look();
    expect(memory.has(dueForecastsKey('ada'))).toBe(false);
  });
});

describe('looking at forecasts', () => {
  it('reads nothing of students who were looked at today, and everything of them tomorrow', async () => {
    const { look, follow, reads, travel } = given();
    const own = follow();
    await look(own);
    const before = reads();
    await look(own);
    expect(reads()).toBe(before);
    travel(1);
    await look(own);
    expect(reads()).toBeGreaterThan(before);
  });

  it('takes some at a time, and fewer while much is heard', async () => {
    const { follow, memory } = given();
    const own = follow();
    const students = Array.from({ length: 45 }, (_, n) => `s-${n}`);
    for (const student of students) {
      memory.put(currentMasteryKey(student), documentOf(student, 0.5));
    }
    own.heardOf(students);
    const looked = () => students.filter((student) => memory.has(dueForecastsKey(student))).length;
    const seen: number[] = [];
    for (let times = 0; times < 4; times += 1) {
      await own.look();
      seen.push(looked());
    }
    expect(seen).toEqual([2, 22, 42, 45]);
  });

  it('goes on with those whom it could not look at while the store was away', async () => {
    const { look, follow, away, memory } = given();
    const own = follow();
    away(true);
    await look(own);
    away(false);
    await own.look();
    expect(memory.has(dueForecastsKey('ada'))).toBe(true);
  });
});
