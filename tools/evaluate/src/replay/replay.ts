import {
  type BeliefParameters,
  type ItemBelief,
  type Learner,
  type LearnerCore,
  type PopulationFold,
  type Question,
  itemKey,
  newLearner,
  openLearner,
  topicAt,
} from '@mastery/learner-model';
import type { Answer } from '../data/answer.ts';

/** What was known right before an answer, and the answer; valid only while it is handed over. */
export interface Moment {
  readonly answer: Answer;
  readonly core: LearnerCore;
  readonly question: Question;
  readonly item: ItemBelief;
}

/** How a stream of answers is gone through. */
export interface ReplayOptions {
  readonly parameters: BeliefParameters;
  /** How many answers a graded one counts for. */
  readonly gradedWeight: number;
  /** Items learn from the answers, each after it was asked about. */
  readonly population: PopulationFold;
  readonly onMoment?: (moment: Moment) => void;
}

interface Known {
  readonly fold: Learner;
  readonly seen: Set<string>;
}

/** Goes through answers in order of time: asks first, then tells. */
export const replay = (answers: readonly Answer[], options: ReplayOptions): void => {
  const learners = new Map<string, Known>();
  answers.forEach((answer, index) => {
    const known = learners.get(answer.learner) ?? {
      fold: openLearner(newLearner(options.parameters), options.parameters),
      seen: new Set<string>(),
    };
    learners.set(answer.learner, known);
    step(answer, index, known, options);
  });
};

const step = (
  answer: Answer,
  index: number,
  { fold, seen }: Known,
  options: ReplayOptions,
): void => {
  const { parameters, population, gradedWeight, onMoment } = options;
  const { topic, share, at } = answer;
  const key = itemKey(topic, answer.item);
  const item = population.item(key);
  const topicDifficulty = population.topic(topic);
  const core = fold.core();
  const question = {
    topic,
    at,
    item,
    topicDifficulty,
    seen: seen.has(key),
    missing: answer.missing,
  };
  onMoment?.({ answer, core, question, item });
  const weight = answer.graded ? gradedWeight : 1;
  const part = topicAt(core, topic, at, parameters).belief;
  const student = {
    mean: core.ability.mean + part.mean,
    variance: core.ability.variance + part.variance,
  };
  fold.observe({
    at,
    key: String(index).padStart(9, '0'),
    topic,
    difficulty: item.mean + topicDifficulty.mean,
    doubt: item.variance + topicDifficulty.variance,
    share,
    weight,
  });
  population.observe({ topic, item: answer.item, student, share, weight });
  seen.add(key);
};
