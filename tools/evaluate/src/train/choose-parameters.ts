import {
  type BeliefParameters,
  EMPTY_POPULATION,
  featuresOf,
  logistic,
  openPopulation,
} from '@mastery/learner-model';
import type { Answer } from '../data/answer.ts';
import { replay } from '../replay/replay.ts';

/** What is chosen: the beliefs' parameters and what a graded answer is worth. */
export type Choice = BeliefParameters & { readonly gradedWeight: number };

/** Where the search begins: the design's figures. */
export const FIRST_CHOICE: Choice = {
  intercept: 0.7,
  studentVariance: 1.7,
  topicVariance: 0.4,
  itemVariance: 1.6,
  topicDifficultyVariance: 0.1,
  studentDrift: 0.005,
  topicDrift: 0.005,
  halfLifeDays: 30,
  gradedWeight: 8,
};

/** What is tried for each; the half-life is the design's. */
const CANDIDATES: Readonly<Partial<Record<keyof Choice, readonly number[]>>> = {
  intercept: [0.4, 0.7, 1],
  studentVariance: [0.8, 1.2, 1.7],
  topicVariance: [0.1, 0.2, 0.4],
  itemVariance: [0.8, 1.2, 1.6],
  topicDifficultyVariance: [0.05, 0.1, 0.3],
  studentDrift: [0.001, 0.003, 0.009],
  topicDrift: [0.001, 0.003, 0.009],
  gradedWeight: [4, 8, 12],
};

/** Mean log loss of the belief alone, each answer asked before it is told. */
const lossOf = (answers: readonly Answer[], { gradedWeight, ...parameters }: Choice): number => {
  let loss = 0;
  replay(answers, {
    parameters,
    gradedWeight,
    population: openPopulation(EMPTY_POPULATION, parameters),
    onMoment: ({ core, question, answer }) => {
      const chance = logistic(featuresOf(core, question, parameters)[0] ?? 0);
      const safe = Math.min(1 - 1e-6, Math.max(1e-6, chance));
      loss -= answer.share * Math.log(safe) + (1 - answer.share) * Math.log(1 - safe);
    },
  });
  return loss / answers.length;
};

/** One pass of coordinate descent: each parameter in turn takes what loses least over the data sets. */
export const chooseParameters = (dataSets: readonly (readonly Answer[])[]): Choice => {
  const loss = (choice: Choice) => dataSets.reduce((sum, each) => sum + lossOf(each, choice), 0);
  let best = FIRST_CHOICE;
  let least = loss(best);
  for (const [name, values] of Object.entries(CANDIDATES)) {
    for (const value of values) {
      const tried = { ...best, [name]: value };
      const its = loss(tried);
      if (its < least) [best, least] = [tried, its];
    }
  }
  return best;
};
