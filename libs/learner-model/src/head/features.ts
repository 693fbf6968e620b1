import { type Belief, type BeliefParameters, moderated } from '../belief/belief.ts';
import type { LearnerCore, Tally } from '../learner/core.ts';
import { topicAt } from '../learner/observe.ts';

/** How the chance may depend on a feature: rising, falling, or either way. */
export type Direction = 'rising' | 'falling' | 'free';

/**
 * What the head sees. Whatever one more right answer makes larger may only raise the chance, whatever it
 * makes smaller only lower it: so right answers never lower what the engine says is known.
 */
export const FEATURES = [
  ['belief', 'rising'],
  ['ability', 'rising'],
  ['topic_part', 'rising'],
  ['item_difficulty', 'free'],
  ['topic_difficulty', 'free'],
  ['ability_doubt', 'falling'],
  ['topic_doubt', 'falling'],
  ['recent_overall', 'rising'],
  ['recent_in_topic', 'rising'],
  ['mean_overall', 'rising'],
  ['mean_in_topic', 'rising'],
  ['last_outcome', 'rising'],
  ['new_topic', 'falling'],
  ['count_overall', 'rising'],
  ['count_in_topic', 'rising'],
  ['active_days', 'rising'],
  ['days_since_topic', 'falling'],
  ['seen_before', 'rising'],
  ['missing_work', 'falling'],
] as const satisfies readonly (readonly [string, Direction])[];

/** What is asked about: the next answer in a topic, of an item or of the topic's average item. */
export interface Question {
  readonly topic: string;
  /** When, milliseconds since the epoch. */
  readonly at: number;
  readonly item: Belief;
  readonly topicDifficulty: Belief;
  /** Whether the student has met the item before. */
  readonly seen: boolean;
  /** Share of the work due so far that was not handed in, 0..1. */
  readonly missing: number;
}

/** An outcome is worth this where nothing is known, and nothing known counts like this many outcomes. */
const BASE_SHARE = 0.7;
const BASE_WEIGHT = 3;
const DAY_MS = 86_400_000;

const meanOf = ({ sum, weight }: Tally): number =>
  (sum + BASE_WEIGHT * BASE_SHARE) / (weight + BASE_WEIGHT) - BASE_SHARE;

/** The features of a question in the order of FEATURES; O(1). */
export const featuresOf = (
  core: LearnerCore,
  question: Question,
  parameters: BeliefParameters,
): readonly number[] => {
  const { item, topicDifficulty, at, seen, missing } = question;
  const topic = topicAt(core, question.topic, at, parameters);
  const mean =
    parameters.intercept + core.ability.mean + topic.belief.mean - item.mean - topicDifficulty.mean;
  const variance =
    core.ability.variance + topic.belief.variance + item.variance + topicDifficulty.variance;
  return [
    moderated(mean, variance),
    core.ability.mean,
    topic.belief.mean,
    item.mean,
    topicDifficulty.mean,
    Math.sqrt(core.ability.variance),
    Math.sqrt(topic.belief.variance),
    meanOf(core.recent),
    meanOf(topic.recent),
    meanOf(core.all),
    meanOf(topic.all),
    core.last === null ? 0 : 2 * core.last - 1,
    topic.count === 0 ? 1 : 0,
    Math.log1p(core.count),
    Math.log1p(topic.count),
    Math.log1p(core.activeDays),
    topic.count === 0 ? 0 : Math.log1p(Math.max(0, at - topic.at) / DAY_MS),
    seen ? 1 : 0,
    missing,
  ];
};
