import { count, day, decimal, moment } from '../../format.ts';
import { texts } from '../../texts.ts';
import type { ModelCard } from './figures.ts';

const words = texts.operator.model;

/** Which models are in use, and what they were made from. */
export const ModelFacts = ({ card }: { readonly card: ModelCard }) => (
  <section class="card" aria-label={words.inUse}>
    <h2>{words.inUse}</h2>
    <dl class="facts">
      <dt>{words.knowledge}</dt>
      <dd>
        <strong>{card.knowledge.version}</strong> {words.trainedOn(day(card.knowledge.trained_on))}
      </dd>
      <dt>{words.data}</dt>
      <dd>
        {card.knowledge.data
          .map(({ name, licence, outcomes }) => words.source(name, licence, count(outcomes)))
          .join('; ')}
      </dd>
      <dt>{words.straightening}</dt>
      <dd>
        {words.scaleAndShift(
          decimal(card.knowledge.calibration.scale),
          decimal(card.knowledge.calibration.shift),
        )}
      </dd>
      <dt>{words.nextWeek}</dt>
      <dd>
        <strong>{card.next_week.version}</strong> {words.trainedOn(day(card.next_week.trained_on))}
      </dd>
      <dt>{words.population}</dt>
      <dd>
        <strong>{card.population.version ?? words.noPopulation}</strong>
        {card.population.published_at !== null &&
          words.publishedAt(moment(card.population.published_at))}
      </dd>
      <dt>{words.learnt}</dt>
      <dd>
        {words.itemsAndTopics(
          count(card.population.items),
          count(card.population.topics),
          count(card.population.unpublished),
        )}
      </dd>
    </dl>
  </section>
);
