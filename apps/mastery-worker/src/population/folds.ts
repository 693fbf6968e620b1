import { SHIPPED_MODEL } from '@mastery/learner-model/shipped';
import { type Apply, type ApplyContext, createApply } from '../steps/apply.ts';
import { type FollowPopulationDeps, followPopulation } from './follow-population.ts';

/** The fold of a running worker, with the population that was published last. */
export interface Folds {
  /** The fold for a batch that begins now: the population stays the same in it. */
  readonly applyNow: () => Apply;
  /** The fold outside of batches: each event with the population of its moment. */
  readonly apply: Apply;
  /** Looks whether a newer population was published; resolves whatever happens. */
  readonly look: () => Promise<void>;
}

/** Reads the population that is published now. */
export const createFolds = async (
  deps: FollowPopulationDeps & Omit<ApplyContext, 'measure'>,
): Promise<Folds> => {
  const { curriculum, calculate } = deps;
  const population = followPopulation(deps);
  await population.look();
  const applyNow = (): Apply => {
    const measure = { model: SHIPPED_MODEL, population: population.current() };
    return createApply({ curriculum, calculate, measure });
  };
  return {
    applyNow,
    apply: (...folded) => applyNow()(...folded),
    look: population.look,
  };
};
