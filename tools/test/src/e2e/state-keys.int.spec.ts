import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asRecord, eventually, learningEvent, newStudent, produce, redis } from './clients.ts';

const DAY = 86_400;

describe('the state of a student in Redis', () => {
  const student = newStudent();
  const store = redis();
  const today = new Date().toISOString().slice(0, 10);
  const topic = 'BBB-block-1';
  const events = [
    learningEvent(student, 'exercise.completed', { topic, exercise_id: '14984', correct: true }),
    learningEvent(student, 'quiz.completed', { topic, quiz_id: 'q1', score: 0.9 }),
    learningEvent(student, 'quality.assessed', { topic, submission_id: 'w1', correctness: 0.7 }),
  ];
  const read = async (key: string) => {
    const text = await store.hget(key, 'data');
    return text === null ? undefined : (JSON.parse(text) as unknown);
  };
  const document = () => read(`student:${student}:profile:current_mastery`);

  beforeAll(async () => {
    await produce(...events.map(asRecord));
    await eventually('all three events', async () => {
      const found = (await document()) as { revision: number } | undefined;
      return found?.revision === 3 ? true : undefined;
    });
  });

  afterAll(() => {
    store.disconnect();
  });

  it.each([
    [`student:${student}:profile:current_mastery`, null],
    [`student:${student}:mastery:${today}`, 90 * DAY],
    [`student:${student}:mastery:${today}:completion`, 90 * DAY],
    [`student:${student}:mastery:${today}:quiz`, 90 * DAY],
    [`student:${student}:mastery:${today}:quality`, 90 * DAY],
    [`student:${student}:mastery:${today}:consistency`, 90 * DAY],
    [`student:${student}:activity:recent`, 30 * DAY],
    ...events.map(({ id }): [string, number] => [`processed:${id}`, 7 * DAY]),
  ])('%s lives as the contract says', async (key, seconds) => {
    const ttl = await store.ttl(key);
    if (seconds === null) expect(ttl).toBe(-1);
    else {
      expect(ttl).toBeLessThanOrEqual(seconds);
      expect(ttl).toBeGreaterThan(seconds - 300);
    }
  });

  it('has no key beside those of the contract', async () => {
    const keys = await store.keys(`student:${student}:*`);
    const CONTRACT =
      /:(profile:current_mastery|mastery:\d{4}-\d{2}-\d{2}(:(completion|quiz|quality|consistency))?|activity:recent|notifications:(inbox|told-to|preferences|subscriptions)|forecasts:due)$/;
    expect(keys.filter((key) => !CONTRACT.test(key))).toEqual([]);
  });

  it('holds the components as plain numbers that the score is made of', async () => {
    const score = (component: string) =>
      read(`student:${student}:mastery:${today}:${component}`) as Promise<number>;
    const [completion, quiz, quality, consistency] = await Promise.all(
      ['completion', 'quiz', 'quality', 'consistency'].map(score),
    );
    expect(quiz).toBe(0.9);
    expect(quality).toBe(0.7);
    const sum = 0.4 * completion! + 0.3 * quiz! + 0.2 * quality! + 0.1 * consistency!;
    expect(await document()).toMatchObject({ mastery_score: Number(sum.toFixed(4)) });
  });

  it('keeps the event history by event time, with what each event moved', async () => {
    const activity = (await read(`student:${student}:activity:recent`)) as {
      events: { event_id: string; effect?: { component: string } }[];
    };
    expect(activity.events.map(({ event_id: id }) => id)).toEqual(
      events.map(({ id }) => id).toReversed(),
    );
    expect(activity.events.map(({ effect }) => effect?.component)).toEqual([
      'quality',
      'quiz',
      'completion',
    ]);
  });

  it('marks each event as processed, with the student only as a pseudonym', async () => {
    const marker = (await read(`processed:${events[0]!.id}`)) as Record<string, unknown>;
    expect(marker).toMatchObject({ outcome: 'applied', topic: 'mastery.requests' });
    expect(JSON.stringify(marker)).not.toContain(student);
    const { partition, offset } = marker as { partition: number; offset: number };
    const position = (await read(`partition:mastery.requests:${partition}:position`)) as {
      offset: number;
    };
    expect(position.offset).toBeLessThanOrEqual(offset + events.length);
  });
});
