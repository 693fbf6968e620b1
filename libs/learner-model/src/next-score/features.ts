import { type BeliefParameters, logistic } from '../belief/belief.ts';
import { type Question, featuresOf } from '../head/features.ts';
import type { LearnerCore } from '../learner/core.ts';
import { topicAt } from '../learner/observe.ts';
import type { ItemAnalysis } from '../population/analysis.ts';

/** What the forecast of a next score sees beyond the features of the head. */
export const NEXT_SCORE_FEATURES = [
  'chance',
  'item_line',
  'item_facility',
  'item_lift',
  'item_spread',
  'item_slope',
  'ability',
  'topic_part',
  'ability_doubt',
  'recent_overall',
  'mean_overall',
  'recent_in_topic',
  'mean_in_topic',
  'last_outcome',
  'new_topic',
  'count_overall',
  'active_days',
  'days_since_topic',
  'missing_work',
  'weak_and_missing',
  'lift_when_weak',
  'chance_squared',
] as const;

/**
 * Features of a student's next score at an item, in the order of NEXT_SCORE_FEATURES. `item_line` is what
 * students of this ability reach at the item: its facility plus its slope times how able the student is
 * beside those who met it.
 */
export const nextScoreFeatures = (
  core: LearnerCore,
  question: Question,
  item: ItemAnalysis,
  parameters: BeliefParameters,
): readonly number[] => {
  const head = featuresOf(core, question, parameters);
  const at = (n: number) => head[n] ?? 0;
  const topic = topicAt(core, question.topic, question.at, parameters).belief.mean;
  const ability = core.ability.mean + topic;
  const chance = logistic(at(0));
  const lift = item.slope * (ability - item.ability);
  return [
    chance,
    item.facility + lift,
    item.facility,
    lift,
    item.spread,
    item.slope,
    core.ability.mean,
    topic,
    at(5),
    at(7),
    at(9),
    at(8),
    at(10),
    at(11),
    at(12),
    at(13),
    at(15),
    at(16),
    question.missing,
    question.missing * Math.min(0, ability),
    Math.min(0, lift),
    chance * chance,
  ];
};
