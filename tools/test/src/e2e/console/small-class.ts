import { randomUUID } from 'node:crypto';
import { as, call, eventually, learningEvent, newStudent, post } from '../clients.ts';

const admin = as({ sub: 'operator', role: 'admin' });
const topic = 'BBB-block-1';

/** A class of six, in a topic and an item that nobody else knows: one of them struggles. */
export interface SmallClass {
  readonly struggling: string;
  readonly students: readonly string[];
  readonly topic: string;
  /** A quiz that all of them took. */
  readonly item: string;
  /** A cohort of somebody else. */
  readonly foreign: string;
}

/** Has six students take three quizzes and join a cohort; waits until the engine knows all of it. */
export const smallClass = async (cohort: string): Promise<SmallClass> => {
  const students = Array.from({ length: 6 }, newStudent);
  const [struggling = ''] = students;
  const quizzes = Array.from({ length: 3 }, () => `quiz-${randomUUID()}`);
  const [item = ''] = quizzes;
  const events = students.flatMap((student) =>
    quizzes.map((quiz_id) => {
      const score = student === struggling ? 0.1 : 0.9;
      return learningEvent(student, 'quiz.completed', { topic, quiz_id, score });
    }),
  );
  const foreign = `c-${randomUUID()}`;
  await post('/mastery/ingest', events, admin);
  await post(`/cohorts/${cohort}/members`, { student_ids: students }, admin);
  await post(`/cohorts/${foreign}/members`, { student_ids: [newStudent()] }, admin);
  await eventually(
    'six scores',
    async () => {
      const { body } = await post('/analytics/cohort', { cohort }, admin);
      const levels = Object.values((body['levels'] ?? {}) as Readonly<Record<string, number>>);
      return levels.reduce((sum, count) => sum + count, 0) === 6 ? true : undefined;
    },
    60_000,
  );
  await eventually(
    'the item',
    async () => {
      const { body } = await call('GET', `/analytics/items?topic=${topic}&limit=500`, admin);
      const items = body['items'] as readonly { readonly item: string }[];
      return items.some((each) => each.item === item) ? true : undefined;
    },
    60_000,
  );
  return { struggling, students, topic, item, foreign };
};
