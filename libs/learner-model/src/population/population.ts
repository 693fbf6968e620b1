import type { Belief, BeliefParameters } from '../belief/belief.ts';
import { away } from '../belief/move.ts';
import { learn } from '../belief/posterior.ts';
import { type ItemBelief, NO_MOMENTS, withOutcome } from './item.ts';

/** What is believed of items and topics over all students: state with one writer, published by version. */
export interface Population {
  readonly version: string;
  /** By `topic/item`. */
  readonly items: Readonly<Record<string, ItemBelief>>;
  readonly topics: Readonly<Record<string, Belief>>;
}

/** Nothing known of any item. */
export const EMPTY_POPULATION: Population = { version: 'population/0', items: {}, topics: {} };

/** An item's name in the population; neither part may hold a slash. */
export const itemKey = (topic: string, item: string): string => `${topic}/${item}`;

/** The item's belief, the prior for one never seen. */
export const itemOf = (
  { items }: Pick<Population, 'items'>,
  key: string,
  { itemVariance }: BeliefParameters,
): ItemBelief =>
  (Object.hasOwn(items, key) ? items[key] : undefined) ?? {
    mean: 0,
    variance: itemVariance,
    moments: NO_MOMENTS,
  };

/** The topic's difficulty, the prior for one never seen. */
export const difficultyOf = (
  { topics }: Pick<Population, 'topics'>,
  topic: string,
  { topicDifficultyVariance }: BeliefParameters,
): Belief =>
  (Object.hasOwn(topics, topic) ? topics[topic] : undefined) ?? {
    mean: 0,
    variance: topicDifficultyVariance,
  };

/** An outcome as the population sees it: whose ability met which item. */
export interface ItemOutcome {
  readonly topic: string;
  /** Undefined where the item is not known: only the topic then learns. */
  readonly item: string | undefined;
  /** The student's ability and part in the topic together, before the outcome. */
  readonly student: Belief;
  readonly share: number;
  readonly weight: number;
}

/** The one writer's population: outcomes go in, versions come out. */
export interface PopulationFold {
  readonly observe: (outcome: ItemOutcome) => void;
  readonly item: (key: string) => ItemBelief;
  readonly topic: (topic: string) => Belief;
  /** What is known now, under the version's name. */
  readonly publish: (version: string) => Population;
}

/** Opens a population for its one writer; O(1) an outcome. */
export const openPopulation = (
  population: Population,
  parameters: BeliefParameters,
): PopulationFold => {
  const items = new Map(Object.entries(population.items));
  const topics = new Map(Object.entries(population.topics));
  const item = (key: string) => items.get(key) ?? itemOf(EMPTY_POPULATION, key, parameters);
  const topic = (key: string) => topics.get(key) ?? difficultyOf(EMPTY_POPULATION, key, parameters);

  return {
    item,
    topic,
    observe: ({ topic: topicId, item: itemId, student, share, weight }) => {
      const key = itemId === undefined ? undefined : itemKey(topicId, itemId);
      const known = item(key ?? '');
      const hard = topic(topicId);
      const mean = parameters.intercept + student.mean - known.mean - hard.mean;
      const variance = student.variance + known.variance + hard.variance;
      const lesson = learn(mean, variance, share, weight);
      topics.set(topicId, away(hard, lesson));
      if (key === undefined) return;
      const moments = withOutcome(known.moments, student.mean, share);
      items.set(key, { ...away(known, lesson), moments });
    },
    publish: (version) => ({
      version,
      items: Object.fromEntries(items),
      topics: Object.fromEntries(topics),
    }),
  };
};
