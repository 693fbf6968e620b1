import type { ModelCard } from '@mastery/api-schemas';
import type { WeekModel } from '@mastery/domain-scoring';
import type { KnowledgeModel } from '@mastery/learner-model';
import type { Clock, StateStore } from '@mastery/ports';
import { publishedVersion, readState } from '../analytics/population/population-state.ts';
import type { ForecastTally } from './forecast-tally.ts';

/** What the model card is read from. */
export interface ModelCardDeps {
  readonly store: Pick<StateStore, 'getMany'>;
  readonly clock: Clock;
  readonly knowledge: KnowledgeModel;
  readonly week: WeekModel;
  /** What was measured of them. */
  readonly figures: { readonly model_version: string; readonly figures: readonly Figure[] };
  readonly tally: Pick<ForecastTally, 'read'>;
}

type Figure = ModelCard['figures']['measured'][number];

/** The models in use: where they come from, how well they did, how far off forecasts are now. @throws StateStoreUnavailable */
export const createModelCard =
  ({ store, clock, knowledge, week, figures, tally }: ModelCardDeps) =>
  async (): Promise<ModelCard> => ({
    checked_at: new Date(clock.now()).toISOString(),
    knowledge: {
      ...{ version: knowledge.version, trained_on: knowledge.trained_on, data: knowledge.data },
      ...{ scores: knowledge.scores, calibration: knowledge.calibration },
    },
    next_week: {
      ...{ version: week.version, trained_on: week.trained_on },
      ...{ data: week.data, scores: week.scores },
    },
    population: await populationIn(store),
    figures: { model_version: figures.model_version, measured: [...figures.figures] },
    forecasts: tally.read(),
  });

const populationIn = async (store: ModelCardDeps['store']): Promise<ModelCard['population']> => {
  const { state } = await readState(store);
  const version = await publishedVersion(store);
  const { items, topics } = state.population;
  return {
    version,
    published_at: version === null ? null : new Date(state.publishedAt).toISOString(),
    items: Object.keys(items).length,
    topics: Object.keys(topics).length,
    unpublished: state.unpublished,
  };
};
