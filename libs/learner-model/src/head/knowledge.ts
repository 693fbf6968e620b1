import { logistic } from '../belief/belief.ts';
import type { LearnerCore } from '../learner/core.ts';
import { topicAt } from '../learner/observe.ts';
import type { KnowledgeModel } from '../model/model.ts';
import { type Population, difficultyOf } from '../population/population.ts';
import { featuresOf } from './features.ts';
import { headLogOdds } from './head.ts';

/** What a student knows of a topic. */
export interface Knowledge {
  /** Chance that the next answer in the topic, at an item of average difficulty, is right. */
  readonly chance: number;
  /** 80 % interval of that chance, from how unsure the belief in the student is. */
  readonly low: number;
  readonly high: number;
  /** What the student is better at here than elsewhere has halved since: said, never silent. */
  readonly fading: boolean;
}

/** Two-sided 80 % of a normal distribution. */
const NORMAL_80 = 1.2816;
const DAY_MS = 86_400_000;

/**
 * The model's chance that the student's next answer in a topic is right.
 * @param at milliseconds since the epoch
 * @param missing share of the work due so far that was not handed in, 0..1
 */
export const knowledgeOf = (
  core: LearnerCore,
  {
    topic,
    at,
    missing = 0,
  }: { readonly topic: string; readonly at: number; readonly missing?: number },
  model: Pick<KnowledgeModel, 'parameters' | 'head' | 'calibration'>,
  population: Pick<Population, 'topics'>,
): Knowledge => {
  const { parameters, head, calibration } = model;
  const topicDifficulty = difficultyOf(population, topic, parameters);
  // An average item, about which nothing is in doubt: knowledge is the student's, not the item's.
  const item = { mean: 0, variance: 0 };
  const question = { topic, at, item, topicDifficulty, seen: false, missing };
  const middle = headLogOdds(head, featuresOf(core, question, parameters), calibration);
  const part = topicAt(core, topic, at, parameters);
  const reach = NORMAL_80 * Math.sqrt(core.ability.variance + part.belief.variance);
  const days = part.count === 0 ? 0 : (at - part.at) / DAY_MS;
  return {
    chance: logistic(middle),
    low: logistic(middle - reach),
    high: logistic(middle + reach),
    fading: days >= parameters.halfLifeDays,
  };
};
