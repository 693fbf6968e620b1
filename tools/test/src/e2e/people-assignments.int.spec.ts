import { beforeAll, describe, expect, it } from '@jest/globals';
import { call, eventually, learningEvent, newStudent, post } from './clients.ts';
import {
  FIRST,
  SECOND,
  type Who,
  admin,
  applied,
  enrol,
  newClass,
  own,
  send,
  topic,
} from './people.ts';

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const dayOf = (instant: string) => instant.slice(0, 10);

/** What a student is told of an exercise that was set: by the adaptive recommendations, and with the next steps. */
const told = async (student: string, exercise: string, who: Who = own(student)) => {
  const asked = [
    post('/recommendations/adaptive', { student_id: student, limit: 10 }, who),
    post('/recommendations/learning-path', { student_id: student }, who),
  ];
  const lists = (await Promise.all(asked)).map(
    ({ body }) => (body['recommendations'] ?? []) as { reason: string }[],
  );
  return lists.map((list) => list.filter(({ reason }) => reason.startsWith(`${exercise} `)));
};
const toldOnly = (student: string, exercise: string, count: 0 | 1) =>
  eventually(`${exercise} told ${count} times`, async () => {
    const lists = await told(student, exercise);
    return lists.every(({ length }) => length === count) ? lists.flat() : undefined;
  });
const pass = (student: string, exercise_id: string) =>
  post(
    '/mastery/ingest',
    learningEvent(student, 'exercise.completed', { topic, exercise_id, correct: true }),
    admin,
  );

describe('work that a teacher sets over REST', () => {
  const school = newClass();
  const { cohort, teacher, stranger } = school;
  const students = Array.from({ length: 3 }, newStudent);
  const [ada = '', bob = '', eve = ''] = students;
  beforeAll(() => enrol(school, students));

  it('for a student is among what they are told to do, and gone once it is done', async () => {
    const due_at = inDays(2);
    const work = { topic, exercise_id: FIRST, due_at };
    await applied(await send('POST', `/students/${ada}/assignments`, work, teacher), teacher);
    const due = {
      ...{ action: 'practice', area: topic, priority: 'medium' },
      reason: `${FIRST} is due on ${dayOf(due_at)}.`,
    };
    expect(await toldOnly(ada, FIRST, 1)).toMatchObject([due, due]);
    await pass(ada, FIRST);
    await toldOnly(ada, FIRST, 0);
  });

  it('that should have been done already is urgent', async () => {
    const due_at = inDays(-1);
    const work = { topic, exercise_id: SECOND, due_at };
    await applied(await send('POST', `/students/${ada}/assignments`, work, teacher), teacher);
    const late = { priority: 'high', reason: `${SECOND} was due on ${dayOf(due_at)}.` };
    expect(await toldOnly(ada, SECOND, 1)).toMatchObject([late, late]);
  });

  it('that the student is exempted from is not told of', async () => {
    const path = `/students/${ada}/exemptions/${topic}/${SECOND}`;
    await applied(await send('PUT', path, { reason: 'Ill' }, teacher), teacher);
    await toldOnly(ada, SECOND, 0);
  });

  it('for a cohort is told to everybody in it, each until they did it', async () => {
    const work = { topic, exercise_id: FIRST, due_at: inDays(1) };
    const sent = await send('POST', `/cohorts/${cohort}/assignments`, work, teacher);
    const { accepted, results } = sent.body as {
      accepted: number;
      results: { student_id: string; event_id: string; partition: number; offset: string }[];
    };
    expect(accepted).toBe(3);
    for (const { student_id: id, event_id: event, partition, offset } of results) {
      const place = `${event}?partition=${partition}&offset=${offset}`;
      const status = await call('GET', `/students/${id}/events/${place}`, teacher);
      expect(status).toMatchObject({ status: 200 });
    }
    // Ada had done it before it was set for everybody.
    for (const student of [bob, eve]) await toldOnly(student, FIRST, 1);
    await toldOnly(ada, FIRST, 0);
    await pass(bob, FIRST);
    await toldOnly(bob, FIRST, 0);
    await toldOnly(eve, FIRST, 1);
  });

  it.each<[string, Who]>([
    ['a teacher of another cohort', stranger],
    ['a student', own(ada)],
  ])('is refused from %s', async (_who, who) => {
    const work = { topic, exercise_id: 'extra', due_at: inDays(1) };
    for (const path of [`/students/${ada}/assignments`, `/cohorts/${cohort}/assignments`]) {
      expect(await send('POST', path, work, who)).toMatchObject({ status: 403 });
    }
    await toldOnly(ada, 'extra', 0);
  });
});
