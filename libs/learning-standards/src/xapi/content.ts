import type { XapiStatement } from '@mastery/api-schemas';
import type { Exercise } from '../activity.ts';
import { activity, quiz, work } from '../content.ts';
import { type Part, refused, there } from '../mapped.ts';
import type { Content } from '../to-event.ts';
import { gradeOf, isGraded } from './grade.ts';
import { ASSESSMENT, type Meaning, VERBS } from './verbs.ts';

/** What a verb, an exercise and a result say together. @param exercise needed for evidence, not for a sign of life */
export const contentOf = (
  statement: XapiStatement,
  exercise: Part<Exercise>,
  seconds: number | undefined,
): Part<Content> => {
  const meaning = meaningOf(statement);
  switch (meaning?.is) {
    case undefined:
      return refused('verb-not-mapped', 'verb.id', 'says nothing of mastery here');
    case 'active':
      return there(activity(meaning.kind, exercise, seconds));
    case 'completed':
      return isGraded(statement.result)
        ? graded(statement, exercise, seconds)
        : there(activity('completed', exercise, seconds));
    case 'asked':
      if (exercise.is === 'refused') return exercise;
      return there({
        type: 'help.requested',
        data: { topic: exercise.value.topic, message_kind: 'other' },
      });
    case 'graded':
      return graded(statement, exercise, seconds, meaning.success);
  }
};

const meaningOf = ({ verb }: XapiStatement): Meaning | undefined =>
  Object.hasOwn(VERBS, verb.id) ? VERBS[verb.id] : undefined;

const graded = (
  { object, result }: XapiStatement,
  exercise: Part<Exercise>,
  seconds: number | undefined,
  success?: boolean,
): Part<Content> => {
  const grade = gradeOf(result, success);
  if (grade.is === 'refused') return grade;
  if (exercise.is === 'refused') return exercise;
  if (object.definition?.type !== ASSESSMENT)
    return there(work(exercise.value, { ...grade.value, seconds }));
  const { score } = grade.value;
  return score === undefined
    ? refused('no-result', 'result.score', 'must say how much of the assessment was right')
    : there(quiz(exercise.value, { seconds }, score));
};
