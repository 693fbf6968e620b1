import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type LearningEvent, readSlice, toLearningEvents } from '@mastery/oulad';
import { Kafka, logLevel } from 'kafkajs';
import { as, call, eventually, post, redis, stack } from './clients.ts';

/** So many students of the run, each under an id of this test's own. */
const STUDENTS = 400;
const lastDay = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
const run = randomUUID().slice(0, 8);
const cohort = `oulad-${run}`;
const service = as({ sub: 'platform', role: 'service' });
const teacher = as({ sub: 't-1', role: 'teacher', cohorts: [cohort] });

const ofTheRun = (): readonly LearningEvent[] => {
  const all = toLearningEvents(readSlice(), { lastDay });
  const chosen = new Set([...new Set(all.map(({ subject }) => subject))].slice(0, STUDENTS));
  return all
    .filter(({ subject }) => chosen.has(subject))
    .map((event) => ({ ...event, id: randomUUID(), subject: `${event.subject}-${run}` }));
};

/** The last score of each student that the log tells of: `mastery.results`, read from its beginning to its end. */
const scoresInLog = async (students: ReadonlySet<string>): Promise<readonly number[]> => {
  const kafka = new Kafka({
    clientId: 'cohort',
    brokers: [stack.urls.kafka],
    logLevel: logLevel.NOTHING,
  });
  const topic = 'mastery.results';
  const admin = kafka.admin();
  await admin.connect();
  const ends = new Map(
    (await admin.fetchTopicOffsets(topic)).map(({ partition, low, high }) => [
      partition,
      { reached: Number(low), end: Number(high) },
    ]),
  );
  await admin.disconnect();
  const consumer = kafka.consumer({ groupId: `cohort-${randomUUID()}` });
  const last = new Map<string, number | null>();
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await consumer.run({
    eachMessage: ({ partition, message }) => {
      const place = ends.get(partition)!;
      place.reached = Number(message.offset) + 1;
      const student = String(message.key);
      if (students.has(student)) {
        const { type, data } = JSON.parse(String(message.value)) as {
          type: string;
          data: { mastery_score: number | null };
        };
        if (type === 'mastery.updated') last.set(student, data.mastery_score);
      }
      return Promise.resolve();
    },
  });
  const isRead = () => [...ends.values()].every(({ reached, end }) => reached >= end);
  await eventually('the end of the log', () => (isRead() ? true : undefined), 60_000);
  await consumer.disconnect();
  return [...last.values()].filter((score) => score !== null);
};

/** By definition: the smallest value that the share lies at or below, linear between neighbours. */
const percentile = (scores: readonly number[], share: number): number => {
  const sorted = scores.toSorted((one, other) => one - other);
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
  return low * (1 - (place % 1)) + high * (place % 1);
};

describe('400 students of the Open University as a cohort', () => {
  const events = ofTheRun();
  const students = new Set(events.map(({ subject }) => subject));
  const store = redis();
  const numbers = async () => (await post('/analytics/cohort', { cohort }, teacher)).body;

  beforeAll(async () => {
    await post(`/cohorts/${cohort}/members`, { student_ids: [...students] }, service);
    for (let from = 0; from < events.length; from += 500) {
      const answer = await post('/mastery/ingest', events.slice(from, from + 500), service);
      expect(answer.status).toBe(202);
    }
    const admin = as({ sub: 'operator', role: 'admin' });
    await eventually(
      'the engine to be through',
      async () => {
        const { body } = await call('GET', '/operations/pipeline', admin);
        return body['lag'] === 0 ? true : undefined;
      },
      180_000,
    );
    await eventually(
      'numbers of all of them',
      async () => {
        const { members, calculated_at: at } = (await numbers()) as {
          members: number;
          calculated_at: string;
        };
        // Read after the engine was through: what was read before may answer for a while.
        return members === students.size && Date.now() - Date.parse(at) < 2_000 ? true : undefined;
      },
      90_000,
    );
  }, 400_000);
  afterAll(() => store.disconnect());

  it('has the mean and the percentiles that the log itself says', async () => {
    const scores = await scoresInLog(students);
    const body = await numbers();
    expect(scores.length).toBeGreaterThan(300);
    expect(body).toMatchObject({ members: students.size, scored: scores.length });
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    expect(Math.abs((body['mean_score'] as number) - mean)).toBeLessThanOrEqual(0.00006);
    const told = body['percentiles'] as Record<string, number>;
    for (const percent of [10, 25, 50, 75, 90]) {
      const exact = percentile(scores, percent / 100);
      expect([percent, Math.abs(told[`p${percent}`]! - exact) <= 0.00006]).toEqual([percent, true]);
    }
  }, 90_000);

  it('says where a student stands as the log says it', async () => {
    const [student = ''] = [...students].slice(17);
    const scores = await scoresInLog(students);
    const { status, body } = await post(
      '/analytics/compare',
      { cohort, student_id: student },
      as({ sub: student, role: 'student' }),
    );
    expect(status).toBe(200);
    const own = body['mastery_score'] as number;
    const below = scores.filter((score) => score < own).length;
    const equal = scores.filter((score) => score === own).length;
    expect(body['percentile']).toBeCloseTo((100 * (below + equal / 2)) / scores.length, 3);
  }, 90_000);

  it('is kept for the day within half a bin of the exact percentiles', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const key = `cohort:${cohort}:aggregate:${today}`;
    const body = await numbers();
    const kept = await eventually(
      'the numbers of the day',
      async () => {
        const text = await store.hget(key, 'data');
        const found = JSON.parse(text ?? '{}') as { mean_score?: number };
        return found.mean_score === body['mean_score'] ? found : undefined;
      },
      90_000,
    );
    expect(kept).toMatchObject({ scored: body['scored'], levels: body['levels'] });
  }, 100_000);

  it('answers a comparison within 300 ms', async () => {
    const [student = ''] = students;
    const taken: number[] = [];
    for (let n = 0; n < 20; n += 1) {
      const since = performance.now();
      await post('/analytics/compare', { cohort, student_id: student }, teacher);
      taken.push(performance.now() - since);
    }
    // This machine may be busy: of twenty the middle one is held to the target.
    expect(percentile(taken, 0.5)).toBeLessThan(300);
  });
});
