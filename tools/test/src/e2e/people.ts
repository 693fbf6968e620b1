import { randomUUID } from 'node:crypto';
import { type Answer, as, call, eventually, learningEvent, post } from './clients.ts';

/** A bearer token, as a header. */
export type Who = ReturnType<typeof as>;

/** The topic of the tests: the curriculum has two exercises in it. */
export const topic = 'BBB-block-1';
/** The two exercises of the topic. */
export const [FIRST, SECOND] = ['14984', '14985'] as const;

export const admin = as({ sub: 'operator', role: 'admin' });
/** The student's own token. */
export const own = (student: string): Who => as({ sub: student, role: 'student' });

/** A cohort that no other test knows, its teacher, and the teacher of another one. */
export const newClass = () => {
  const cohort = `c-${randomUUID()}`;
  return {
    cohort,
    teacher: as({ sub: 'ms-lovelace', role: 'teacher', cohorts: [cohort] }),
    stranger: as({ sub: 'mr-babbage', role: 'teacher', cohorts: [`c-${randomUUID()}`] }),
  };
};

/** What the gateway says of a student's mastery. */
export const query = (student: string, who: Who): Promise<Answer> =>
  post('/mastery/query', { student_id: student }, who);

/** What queries say of a student once it is so; caches give way a moment after the effect. */
export const told = (
  student: string,
  who: Who,
  isSo: (body: Answer['body']) => boolean,
): Promise<Answer['body']> =>
  eventually('what queries say', async () => {
    const { body } = await query(student, who);
    return isSo(body) ? body : undefined;
  });

/** Whether it is the score of a mastery. */
export const isScored = (score: number) => (body: Answer['body']) =>
  body['mastery_score'] === score;

/** Has students join a cohort, and waits until its teacher may ask about each. */
export const enrol = async (
  { cohort, teacher }: Pick<ReturnType<typeof newClass>, 'cohort' | 'teacher'>,
  students: readonly string[],
): Promise<void> => {
  await post(`/cohorts/${cohort}/members`, { student_ids: students }, admin);
  await eventually('who is in the cohort', async () => {
    const asked = await Promise.all(students.map((student) => query(student, teacher)));
    return asked.some(({ status }) => status === 403) ? undefined : true;
  });
};

/** One exercise passed, one failed, and a quiz: 0.4 × 0.5 + 0.3 × 0.8 + 0.1 × 0.1 over 0.8. */
export const SCORE = 0.5625;

/** Has a student do what gives {@link SCORE}, and waits for it. */
export const learn = async (student: string): Promise<void> => {
  const exercise = (exercise_id: string, correct: boolean) =>
    learningEvent(student, 'exercise.completed', { topic, exercise_id, correct });
  const quiz = learningEvent(student, 'quiz.completed', { topic, quiz_id: 'q1', score: 0.8 });
  await post('/mastery/ingest', [exercise(FIRST, true), exercise(SECOND, false), quiz], admin);
  await told(student, admin, isScored(SCORE));
};

/** A request with a body. */
export const send = (method: 'PUT' | 'POST', path: string, body: object, who: Who) =>
  call(method, path, who, JSON.stringify(body));

/** Follows the address that a request was answered with, as the one who sent it, until the event has its effect. */
export const applied = async ({ status, headers, body }: Answer, who: Who): Promise<void> => {
  if (status !== 202) throw new Error(`Not accepted: ${status} ${JSON.stringify(body)}`);
  const address = headers.get('location') ?? '';
  const found = await eventually('the effect', async () => {
    const answer = await call('GET', address, who);
    return answer.status === 200 && answer.body['status'] === 'accepted' ? undefined : answer;
  });
  if (found.body['status'] !== 'applied') {
    throw new Error(`Not applied: ${found.status} ${JSON.stringify(found.body)}`);
  }
};
