import { randomUUID } from 'node:crypto';

/** The n-th exercise of a student, solved now: an event as the front door takes it. */
export const exercise = (student: string, n: number) => ({
  specversion: '1.0',
  id: randomUUID(),
  source: 'urn:bench',
  type: 'exercise.completed',
  subject: student,
  time: new Date().toISOString(),
  data: { topic: 'BBB-block-1', exercise_id: `exercise-${n}`, correct: true },
});
