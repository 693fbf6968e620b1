import { EMPTY_POPULATION, misleadingItems, openPopulation } from '@mastery/learner-model';
import { simulate } from '../data/simulated.ts';
import { type Setting } from '../replay/held-out.ts';
import { replay } from '../replay/replay.ts';

/** How well items that were made to mislead are found among simulated students. */
export interface MisleadingFound {
  readonly made: number;
  readonly found: number;
  /** Items that are listed although they tell students apart. */
  readonly wronglyListed: number;
}

const STUDENTS = 3_000;
const SEED = 11;

/** Lists misleading items of a simulation whose truth is known. */
export const findMisleading = ({ parameters, gradedWeight }: Setting): MisleadingFound => {
  const { answers, misleading } = simulate(STUDENTS, SEED);
  const population = openPopulation(EMPTY_POPULATION, parameters);
  replay(answers, { parameters, gradedWeight, population });
  const listed = misleadingItems(population.publish('simulated')).map(({ item }) => item);
  const found = listed.filter((item) => misleading.has(item)).length;
  return { made: misleading.size, found, wronglyListed: listed.length - found };
};
