import { EMPTY_POPULATION, openPopulation } from '@mastery/learner-model';
import { byTime } from '../data/answer.ts';
import type { Score } from '../data/oulad.ts';
import { foldOf } from '../folds.ts';
import { daysOfLearner } from './days-of-learner.ts';
import type { Setting } from './held-out.ts';
import { replay } from './replay.ts';
import { type WeekCase, weekCases } from './week-case.ts';

/** Every fourth student gives cases; the other three quarters taught the items. */
const PARTS = 4;

/** Weekly cases of OULAD's learners. */
export const weeksOf = (
  learners: readonly (readonly Score[])[],
  setting: Setting,
): readonly WeekCase[] => {
  const { parameters, gradedWeight } = setting;
  const isAsked = (student: string) => foldOf(student, PARTS, 'week') === 0;
  const population = openPopulation(EMPTY_POPULATION, parameters);
  const taught = byTime(learners.flat().filter(({ student }) => !isAsked(student)));
  replay(taught, { parameters, gradedWeight, population });
  const known = population.publish('weeks');
  return learners.flatMap((scores) => {
    const student = scores[0]?.student ?? '';
    return isAsked(student) ? weekCases(student, daysOfLearner(scores, known, setting)) : [];
  });
};
