import type { LearningEvent } from '@mastery/event-schemas';
import type { KnowledgeModel } from '../model/model.ts';
import { type Population, difficultyOf, itemKey, itemOf } from '../population/population.ts';
import { evidenceOf } from './evidence-of.ts';
import type { Outcome } from './outcome.ts';

/**
 * The outcomes in an event, each with what the population of that version knew of its item: folding it
 * again gives the same, whichever version is current by then.
 */
export const outcomesOf = (
  event: LearningEvent,
  model: Pick<KnowledgeModel, 'parameters' | 'weights'>,
  population: Pick<Population, 'items' | 'topics'>,
): readonly Outcome[] =>
  evidenceOf(event, model.weights).map(({ topic, item, share, weight }, index) => {
    const key = item === undefined ? '' : itemKey(topic, item);
    const known = itemOf(population, key, model.parameters);
    const hard = difficultyOf(population, topic, model.parameters);
    return {
      at: Date.parse(event.time),
      key: `${event.id}.${String(index).padStart(3, '0')}`,
      topic,
      difficulty: known.mean + hard.mean,
      doubt: known.variance + hard.variance,
      share,
      weight,
    };
  });
