import { NO_STRUGGLE } from '@mastery/domain-scoring';
import { redisLikeStore } from '@mastery/ports/testing';
import { COHORTS_KEY, cohortMembersKey, currentMasteryKey } from '@mastery/state-keys';
import { storedAt } from './student.ts';

/** A document with a score, or without one; `alerted` as the fold keeps it. */
export const documentOf = (
  student_id: string,
  mastery_score: number | null,
  more: object = {},
): object => ({
  ...storedAt(3, { student_id, mastery_score }),
  struggle: NO_STRUGGLE,
  ...more,
});

/** A store with a cohort `c1` of students with these scores; who has `undefined` is not known at all. */
export const classOf = (scores: Readonly<Record<string, number | null | undefined>>) => {
  const memory = redisLikeStore({
    [COHORTS_KEY]: ['c1'],
    [cohortMembersKey('c1')]: Object.keys(scores).toSorted(),
  });
  const learn = (student: string, score: number | null, more: object = {}) =>
    memory.put(currentMasteryKey(student), documentOf(student, score, more));
  for (const [student, score] of Object.entries(scores)) {
    if (score !== undefined) learn(student, score);
  }
  return { memory, learn };
};
