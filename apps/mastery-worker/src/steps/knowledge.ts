import { DAY_MS, type Evidence, missingWork, practised, round4 } from '@mastery/domain-scoring';
import type { LearningEvent, MasteryResult, TopicMastery } from '@mastery/event-schemas';
import {
  type Knowledge,
  type KnowledgeModel,
  type Learner,
  type LearnerCore,
  type Population,
  type StoredLearner,
  knowledgeOf,
  newLearner,
  openLearner,
  outcomesOf,
} from '@mastery/learner-model';
import type { StudentState } from '@mastery/student-state';

/** What knowledge is measured with. */
export interface Measure {
  readonly model: KnowledgeModel;
  /** The version of it that the batch began with. */
  readonly population: Population;
}

/** What is known of a student after an event: to keep, and as it stands. */
export interface Learned {
  readonly learner: StoredLearner | null;
  readonly reviews: StudentState['reviews'];
  /** Null before the first graded outcome. */
  readonly core: LearnerCore | null;
}

/**
 * Learners that are open, by what is stored of them: opening one folds its window anew. Each goes on from its own
 * stored form only, and once; folding again from an older form opens it again.
 */
export type OpenLearners = WeakMap<StoredLearner, Learner>;

/** Folds the graded outcomes of an event; they keep the difficulties that this population has. */
export const learnFrom = (
  { learner, reviews }: Pick<StudentState, 'learner' | 'reviews'>,
  event: LearningEvent,
  { model, population }: Measure,
  opened: OpenLearners,
): Learned => {
  const { parameters } = model;
  const outcomes = outcomesOf(event, model, population);
  if (learner === null && outcomes.length === 0) return { learner, reviews, core: null };
  const before = learner ?? newLearner(parameters);
  const open = opened.get(before) ?? openLearner(before, parameters);
  opened.set(before, open);
  if (outcomes.length === 0) return { learner, reviews, core: open.core() };
  opened.delete(before);
  let remembered = reviews;
  for (const outcome of outcomes) {
    const { topic, share, at } = outcome;
    open.observe(outcome);
    const memory = Object.hasOwn(remembered, topic) ? remembered[topic] : undefined;
    remembered = { ...remembered, [topic]: practised(memory ?? null, share, at) };
  }
  const stored = open.stored();
  opened.set(stored, open);
  return { learner: stored, reviews: remembered, core: open.core() };
};

/** Names no topic that an event can name: about an average topic nothing but the ability is known. */
const AVERAGE_TOPIC = '';

/** The result with what the learner model says of each topic, as of the end of the day that it stands for. */
export const withKnowledge = (
  result: MasteryResult,
  core: LearnerCore | null,
  counted: Evidence,
  { model, population }: Measure,
): MasteryResult => {
  if (core === null) return result;
  const at = (counted.newestDay + 1) * DAY_MS - 1;
  const missing = missingWork(counted, at);
  const known = (topic: string) => knowledgeOf(core, { topic, at, missing }, model, population);
  const topics = Object.entries(result.topics).map(([id, topic]): [string, TopicMastery] => {
    if (!Object.hasOwn(core.topics, id)) return [id, topic];
    const knowledge = known(id);
    return [id, { ...topic, ...told(knowledge), fading: knowledge.fading }];
  });
  return {
    ...result,
    topics: Object.fromEntries(topics),
    ...told(known(AVERAGE_TOPIC)),
    model_version: `${model.version}+${population.version}`,
  };
};

const told = ({ chance, low, high }: Knowledge) => ({
  knowledge: round4(chance),
  interval: { low: round4(low), high: round4(high) },
});
