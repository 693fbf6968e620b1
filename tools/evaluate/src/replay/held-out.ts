import { type BeliefParameters, EMPTY_POPULATION, openPopulation } from '@mastery/learner-model';
import type { Answer } from '../data/answer.ts';
import { foldOf } from '../folds.ts';
import { type Moment, replay } from './replay.ts';

/** With what answers are gone through. */
export interface Setting {
  readonly parameters: BeliefParameters;
  /** How many answers a graded one counts for. */
  readonly gradedWeight: number;
}

/** What to keep of a moment; undefined keeps nothing. */
export type Keep<Kept> = (moment: Moment) => Kept | undefined;

/** Inner parts, so that items know nearly as much as when all students teach them. */
const INNER = 4;

/**
 * What was known before each answer of `asked`, items having learned from the answers of `taught` first.
 * Items go on learning from the students asked, each answer after its forecast, as they do in service.
 */
export const heldOut = <Kept>(
  taught: readonly Answer[],
  asked: readonly Answer[],
  { parameters, gradedWeight }: Setting,
  keep: Keep<Kept>,
): readonly Kept[] => {
  const population = openPopulation(EMPTY_POPULATION, parameters);
  const options = { parameters, gradedWeight, population };
  replay(taught, options);
  const kept: Kept[] = [];
  const onMoment = (moment: Moment) => {
    const each = keep(moment);
    if (each !== undefined) kept.push(each);
  };
  replay(asked, { ...options, onMoment });
  return kept;
};

/** The same for every student of a data set, items having learned from other students only. */
export const crossFitted = <Kept>(
  answers: readonly Answer[],
  setting: Setting,
  keep: Keep<Kept>,
): readonly Kept[] =>
  Array.from({ length: INNER }, (_, part) => {
    const isAsked = ({ student }: Answer) => foldOf(student, INNER, 'inner') === part;
    const taught = answers.filter((answer) => !isAsked(answer));
    return heldOut(taught, answers.filter(isAsked), setting, keep);
  }).flat();
