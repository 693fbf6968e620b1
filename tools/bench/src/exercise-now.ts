import { randomUUID } from 'node:crypto';

/** Which exercise, and what came of it. */
interface Exercise {
  readonly topic: string;
  readonly exercise_id: string;
  readonly correct: boolean;
}

/** An exercise that a student does now, for two minutes, as an event with an id of its own. */
export const exerciseNow = (subject: string, exercise: Exercise) => ({
  specversion: '1.0',
  id: randomUUID(),
  source: 'urn:bench',
  type: 'exercise.completed',
  subject,
  time: new Date().toISOString(),
  data: { ...exercise, duration_s: 120 },
});
