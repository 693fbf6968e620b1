export { logistic, moderated } from './belief/belief.ts';
export type { Belief, BeliefParameters } from './belief/belief.ts';
export { learn } from './belief/posterior.ts';
export type { Lesson } from './belief/posterior.ts';
export { FEATURES, featuresOf } from './head/features.ts';
export type { Direction, Question } from './head/features.ts';
export { NO_CALIBRATION, headChance, headLogOdds, valueAt } from './head/head.ts';
export type { Calibration, Linear } from './head/head.ts';
export { knowledgeOf } from './head/knowledge.ts';
export type { Knowledge } from './head/knowledge.ts';
export type { LearnerCore, TopicCore } from './learner/core.ts';
export { evidenceOf } from './learner/evidence-of.ts';
export type { Graded } from './learner/evidence-of.ts';
export { newLearner, openLearner } from './learner/learner.ts';
export type { Learner, StoredLearner } from './learner/learner.ts';
export { topicAt } from './learner/observe.ts';
export type { Outcome } from './learner/outcome.ts';
export { outcomesOf } from './learner/outcomes-of.ts';
export { knowledgeModelSchema } from './model/model.ts';
export type { EvidenceWeights, KnowledgeModel } from './model/model.ts';
export { NEXT_SCORE_FEATURES, nextScoreFeatures } from './next-score/features.ts';
export { nextScoreOf, spreadOf } from './next-score/next-score.ts';
export type { NextScore, NextScoreModel } from './next-score/next-score.ts';
export { analyse, findingOf, misleadingItems } from './population/analysis.ts';
export type { ItemAnalysis, ItemFinding, MisleadingItem } from './population/analysis.ts';
export type { ItemBelief, Moments } from './population/item.ts';
export {
  EMPTY_POPULATION,
  difficultyOf,
  itemKey,
  itemOf,
  openPopulation,
} from './population/population.ts';
export type { ItemOutcome, Population, PopulationFold } from './population/population.ts';
export { reasonOf } from './population/reason.ts';
