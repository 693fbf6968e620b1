import { describe, expect, it } from '@jest/globals';
import { redisLikeStore } from '@mastery/ports/testing';
import { currentMasteryKey, dailyMasteryKey, predictionKey } from '@mastery/state-keys';
import { masteryAt } from '../testing/student.ts';
import { createNextWeek } from './next-week.ts';

const TODAY = '2026-03-10';
const request = { student_id: 'ada', horizon_days: 7 };

const given = (scores: Readonly<Record<string, number>>, revision = 3) => {
  const snapshots = Object.entries(scores).map(([day, mastery_score]) => [
    dailyMasteryKey('ada', day),
    { mastery_score },
  ]);
  const memory = redisLikeStore({
    [currentMasteryKey('ada')]: masteryAt(revision),
    ...(Object.fromEntries(snapshots) as object),
  });
  const seen: string[] = [];
  let now = Date.parse(`${TODAY}T12:00:00Z`);
  const nextWeek = createNextWeek({
    store: memory.store,
    clock: { now: () => now },
    events: {
      cache: (_cached, outcome) => void seen.push(outcome),
      overtaken: () => void seen.push('overtaken'),
    },
  });
  return { memory, seen, nextWeek, travelTo: (time: string) => (now = Date.parse(time)) };
};

const STEADY = { '2026-03-01': 0.4, '2026-03-04': 0.46, '2026-03-08': 0.54, '2026-03-10': 0.58 };

describe('next week', () => {
  it('is the line through the daily snapshots, seven days on', async () => {
    const { nextWeek } = given(STEADY);
    expect(await nextWeek(request)).toMatchObject({
      predicted_score: 0.72,
      target_date: '2026-03-17',
      sufficient: true,
    });
  });

  it('is answered from the cache for any horizon while no event comes', async () => {
    const { nextWeek, seen, memory } = given(STEADY);
    const first = await nextWeek(request);
    memory.put(dailyMasteryKey('ada', '2026-03-10'), { mastery_score: 0 });
    expect(await nextWeek(request)).toEqual(first);
    expect(await nextWeek({ ...request, horizon_days: 1 })).toMatchObject({
      predicted_score: 0.6,
      target_date: '2026-03-11',
    });
    expect(seen).toEqual(['miss', 'hit', 'hit']);
  });

  it('does not count a cached forecast of an older revision', async () => {
    const { nextWeek, seen, memory } = given(STEADY);
    await nextWeek(request);
    memory.put(currentMasteryKey('ada'), masteryAt(4));
    await nextWeek(request);
    expect(seen).toEqual(['miss', 'miss']);
    expect(memory.read(predictionKey('ada'))).toMatchObject({ revision: 4 });
  });

  it('does not count a forecast made before midnight', async () => {
    const { nextWeek, seen, travelTo } = given(STEADY);
    await nextWeek(request);
    travelTo('2026-03-11T00:00:01Z');
    expect(await nextWeek(request)).toMatchObject({ target_date: '2026-03-18' });
    expect(seen).toEqual(['miss', 'miss']);
  });

  it('takes its own fill back when an event came meanwhile', async () => {
    const { nextWeek, seen, memory } = given(STEADY);
    memory.afterNextWrite(() => memory.put(currentMasteryKey('ada'), masteryAt(4)));
    await nextWeek(request);
    expect(seen).toEqual(['miss', 'overtaken']);
    expect(memory.has(predictionKey('ada'))).toBe(false);
  });

  it('is nothing for a student of whom nothing is known', async () => {
    const { nextWeek } = given({});
    expect(await nextWeek({ ...request, student_id: 'bob' })).toBeNull();
  });
});
