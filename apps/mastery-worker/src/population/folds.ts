import { SHIPPED_MODEL } from '@mastery/learner-model/shipped';
import { type Apply, type ApplyContext, createApply } from '../steps/apply.ts';
import { type FollowPopulationDeps, followPopulation } from './follow-population.ts';

/** The fold of a running worker, with the population that was published last. */
export interface Folds {
  /** The fold for a batch that begins now: the population stays the same in it. */
  readonly applyNow: () => Apply;
  /** The fold outside of batches: each event with the population of its moment. */
  readonly apply: Apply;
  /** Ends the search for newer populations. */
  readonly close: () => void;
}

/** Reads the population and follows it from then on. */
export const createFolds = async (
  deps: FollowPopulationDeps & Omit<ApplyContext, 'measure'>,
): Promise<Folds> => {
  const { curriculum, calculate } = deps;
  const population = followPopulation(deps);
  await population.look();
  void population.follow();
  const applyNow = (): Apply => {
    const measure = { model: SHIPPED_MODEL, population: population.current() };
    return createApply({ curriculum, calculate, measure });
  };
  return {
    applyNow,
    apply: (...folded) => applyNow()(...folded),
    close: population.close,
  };
};
