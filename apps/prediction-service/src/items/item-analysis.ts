import {
  type AnalysedItem,
  type ItemsRequest,
  type ItemsResponse,
  MIN_ITEM_ANSWERS,
} from '@mastery/api-schemas';
import { round4 } from '@mastery/domain-scoring';
import {
  EMPTY_POPULATION,
  type ItemBelief,
  type Population,
  analyse,
  findingOf,
  reasonOf,
} from '@mastery/learner-model';
import type { StateStore } from '@mastery/ports';
import { readPublished } from '../analytics/population/published.ts';
import { pageOf } from '../cohorts/page.ts';

/**
 * How items behave over everybody who answered them, from the newest published version of what is believed of
 * them. Those with fewer than five answers are left out: they would tell what single students answered.
 */
export const createItemAnalysis = (store: Pick<StateStore, 'getMany'>) => {
  let population: Population = EMPTY_POPULATION;
  let analysed: ReadonlyMap<string, AnalysedItem> = new Map();

  return async (request: ItemsRequest): Promise<ItemsResponse> => {
    const newest = await readPublished(store, population);
    if (newest !== population) [population, analysed] = [newest, analysedIn(newest)];
    const { topic, finding } = request;
    const isAsked = ([, item]: readonly [string, AnalysedItem]) =>
      (topic ?? item.topic) === item.topic && (finding ?? item.finding) === item.finding;
    const keys = [...analysed].filter(isAsked).map(([key]) => key);
    const { rows, next } = pageOf(keys, request);
    return {
      model_version: population.version,
      items: rows.flatMap((key) => analysed.get(key) ?? []),
      next_cursor: next,
    };
  };
};

/** By `topic/item`, in that order. */
const analysedIn = ({ items }: Population): ReadonlyMap<string, AnalysedItem> =>
  new Map(
    Object.entries(items)
      .filter(([, { moments }]) => moments.n >= MIN_ITEM_ANSWERS)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, belief]) => [key, analysedItem(key, belief)]),
  );

const analysedItem = (key: string, { mean, moments }: ItemBelief): AnalysedItem => {
  const analysis = analyse(moments);
  const facility = moments.share / moments.n;
  // Neither part may hold a slash.
  const [topic = '', item = ''] = key.split('/');
  return {
    ...{ topic, item, answers: moments.n },
    facility: round4(facility),
    difficulty: round4(mean),
    discrimination: round4(analysis.discrimination),
    interval: { low: round4(analysis.low), high: round4(analysis.high) },
    finding: findingOf(analysis),
    reason: reasonOf(analysis, facility),
  };
};
