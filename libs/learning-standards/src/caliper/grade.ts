import { type CaliperEvent, caliperScore } from '@mastery/api-schemas';
import type { Exercise } from '../activity.ts';
import { type Try, quiz, work } from '../content.ts';
import { type Part, refused, there } from '../mapped.ts';
import type { Content } from '../to-event.ts';

/** A try, and whether it was at a quiz. */
interface Graded extends Pick<Try, 'seconds' | 'attempts'> {
  readonly isQuiz: boolean;
}

/** What the score of a GradeEvent says of an exercise. */
export const gradeIn = (
  { generated }: CaliperEvent,
  exercise: Exercise,
  { isQuiz, ...tried }: Graded,
): Part<Content> => {
  const { scoreGiven: given, maxScore: max } = caliperScore.safeParse(generated).data ?? {};
  if (given === undefined || max === undefined)
    return refused('no-result', 'generated', 'must be a Score with scoreGiven and maxScore');
  if (max <= 0) return refused('score-out-of-range', 'generated.maxScore', 'must be above 0');
  if (given < 0 || given > max)
    return refused('score-out-of-range', 'generated.scoreGiven', 'must lie between 0 and maxScore');
  const score = given / max;
  const { attempts } = tried;
  if (
    attempts !== undefined &&
    !(Number.isInteger(attempts) && attempts >= 0 && attempts <= 10_000)
  )
    return refused('malformed', 'object.count', 'must be the number of the attempt');
  return there(isQuiz ? quiz(exercise, tried, score) : work(exercise, { ...tried, score }));
};
