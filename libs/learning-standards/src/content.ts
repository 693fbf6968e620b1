import type { Exercise } from './activity.ts';
import type { Part } from './mapped.ts';
import type { Content } from './to-event.ts';

/** What is told of a try beside the exercise. */
export interface Try {
  /** 0..1. */
  readonly score?: number | undefined;
  readonly correct?: boolean | undefined;
  readonly seconds?: number | undefined;
  /** The how manieth try it was. */
  readonly attempts?: number | undefined;
}

/** A sign of life; which topic it is about is told where it is known. */
export const activity = (
  kind: string,
  exercise: Part<Exercise>,
  seconds: number | undefined,
): Content => ({
  type: 'activity.recorded',
  data: {
    kind,
    ...(exercise.is === 'there' && { topic: exercise.value.topic }),
    ...(seconds !== undefined && { duration_s: seconds }),
  },
});

/** A quiz that was taken. @param score 0..1 */
export const quiz = ({ topic, exercise }: Exercise, { seconds }: Try, score: number): Content => ({
  type: 'quiz.completed',
  data: {
    ...{ topic, quiz_id: exercise, score },
    ...(seconds !== undefined && { duration_s: seconds }),
  },
});

/** An exercise that was done. */
export const work = (
  { topic, exercise, difficulty, skills }: Exercise,
  { score, correct, seconds, attempts }: Try,
): Content => ({
  type: 'exercise.completed',
  data: {
    ...{ topic, exercise_id: exercise },
    ...(correct !== undefined && { correct }),
    ...(score !== undefined && { score }),
    ...(attempts !== undefined && { attempts }),
    ...(difficulty !== undefined && { difficulty }),
    ...(skills !== undefined && { skills: [...skills] }),
    ...(seconds !== undefined && { duration_s: seconds }),
  },
});
