import { describe, expect, it } from '@jest/globals';
import { redisLikeStore } from '@mastery/ports/testing';
import { currentMasteryKey, dailyMasteryKey, predictionKey } from '@mastery/state-keys';
import { MODELS, learnerOf, storedAt } from '../testing/student.ts';
import { createReadOutlook } from './forecasts.ts';
import { createNextWeek } from './next-week.ts';
import { createTrajectory } from './trajectory.ts';

const TODAY = '2026-03-10';
const week = { student_id: 'ada', horizon_days: 7 };
const line = { ...week, method: 'linear' as const };

const given = (
  scores: Readonly<Record<string, number>>,
  { stored = storedAt(3, {}, { learner: learnerOf(0.8) }) } = {},
) => {
  const snapshots = Object.entries(scores).map(([day, mastery_score]) => [
    dailyMasteryKey('ada', day),
    { mastery_score },
  ]);
  const memory = redisLikeStore({
    [currentMasteryKey('ada')]: stored,
    ...(Object.fromEntries(snapshots) as object),
  });
  const seen: string[] = [];
  let now = Date.parse(`${TODAY}T12:00:00Z`);
  const readOutlook = createReadOutlook({
    store: memory.store,
    clock: { now: () => now },
    models: MODELS,
    events: {
      cache: (_cached, outcome) => void seen.push(outcome),
      overtaken: () => void seen.push('overtaken'),
    },
  });
  return {
    ...{ memory, seen, nextWeek: createNextWeek(readOutlook) },
    trajectory: createTrajectory(readOutlook),
    travelTo: (time: string) => (now = Date.parse(time)),
  };
};

const STEADY = { '2026-03-01': 0.4, '2026-03-04': 0.46, '2026-03-08': 0.54, '2026-03-10': 0.58 };

describe('next week', () => {
  it('is the measured forecast, and the line through the daily snapshots on request', async () => {
    const { nextWeek } = given(STEADY);
    expect(await nextWeek(week)).toMatchObject({ method: 'belief', sufficient: true });
    expect(await nextWeek(line)).toMatchObject({
      ...{ method: 'linear', predicted_score: 0.72, target_date: '2026-03-17', sufficient: true },
    });
  });

  it('is the line while nothing was graded yet', async () => {
    const { nextWeek } = given(STEADY, { stored: storedAt(3) });
    expect(await nextWeek(week)).toMatchObject({ method: 'linear', sufficient: true });
    const belief = await nextWeek({ ...week, method: 'belief' });
    expect(belief).toMatchObject({ method: 'belief', sufficient: false });
  });

  it('looks back four weeks, today among them', async () => {
    const { trajectory } = given({ ...STEADY, '2026-02-10': 0.9, '2026-02-11': 0.1 });
    expect((await trajectory(week))?.history[0]).toEqual({ date: '2026-02-11', score: 0.1 });
  });

  it('is nothing for a student of whom nothing is known, or nothing any more', async () => {
    const { nextWeek, memory } = given({});
    expect(await nextWeek({ ...week, student_id: 'bob' })).toBeNull();
    memory.put(currentMasteryKey('ada'), { revision: 4, positions: { '0/3': 7 } });
    expect(await nextWeek(week)).toBeNull();
    expect(memory.has(predictionKey('ada'))).toBe(false);
  });
});

describe('a trajectory', () => {
  it('has each day ahead with its interval, and the scores it was made from', async () => {
    const { trajectory } = given(STEADY);
    const answer = await trajectory({ ...week, horizon_days: 30 });
    expect(answer?.trajectory).toHaveLength(30);
    expect(answer?.trajectory[29]).toMatchObject({ date: '2026-04-09' });
    expect(answer?.history).toEqual(
      Object.entries(STEADY).map(([date, score]) => ({ date, score })),
    );
  });
});

describe('what is cached', () => {
  it('answers both methods and every horizon while no event comes', async () => {
    const { nextWeek, trajectory, seen, memory } = given(STEADY);
    const first = await nextWeek(week);
    const drawn = await trajectory(line);
    memory.put(dailyMasteryKey('ada', '2026-03-10'), { mastery_score: 0 });
    expect(await nextWeek(week)).toEqual(first);
    expect(await trajectory(line)).toEqual(drawn);
    expect(await nextWeek({ ...line, horizon_days: 1 })).toMatchObject({ predicted_score: 0.6 });
    expect(seen).toEqual(['miss', 'hit', 'hit', 'hit', 'hit']);
    expect(memory.read(predictionKey('ada'))).toMatchObject({
      ...{ student_id: 'ada', method: 'belief', horizon_days: 30, revision: 3 },
    });
  });

  it('does not count at another revision', async () => {
    const { nextWeek, seen, memory } = given(STEADY);
    await nextWeek(week);
    memory.put(currentMasteryKey('ada'), storedAt(4));
    await nextWeek(week);
    expect(seen).toEqual(['miss', 'miss']);
    expect(memory.read(predictionKey('ada'))).toMatchObject({ revision: 4 });
  });

  it('does not count after midnight', async () => {
    const { nextWeek, seen, travelTo } = given(STEADY);
    await nextWeek(week);
    travelTo('2026-03-11T00:00:01Z');
    expect(await nextWeek(week)).toMatchObject({ target_date: '2026-03-18' });
    expect(seen).toEqual(['miss', 'miss']);
  });

  it('does not count when another version of the service wrote it', async () => {
    const { nextWeek, seen, memory } = given(STEADY);
    memory.put(predictionKey('ada'), { student_id: 'ada', revision: 3 });
    await nextWeek(week);
    expect(seen).toEqual(['miss']);
  });

  it('is taken back when an event came meanwhile', async () => {
    const { nextWeek, seen, memory } = given(STEADY);
    memory.afterNextWrite(() => memory.put(currentMasteryKey('ada'), storedAt(4)));
    await nextWeek(week);
    expect(seen).toEqual(['miss', 'overtaken']);
    expect(memory.has(predictionKey('ada'))).toBe(false);
  });
});
