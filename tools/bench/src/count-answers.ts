import { metricIn } from './metric-in.ts';
import type { Answers } from './world.ts';

/** Reads from the gateway's own metrics which layers have answered so far. */
export const countAnswers = async (metricsUrl: string): Promise<Answers> => {
  const text = await (await fetch(metricsUrl)).text();
  const of = (cache: string, outcome: string): number =>
    metricIn(text, `cache_requests_total{cache="${cache}",outcome="${outcome}"`);
  const [L1, L2, STORE] = [of('L1', 'hit'), of('L2', 'hit'), of('L2', 'miss')];
  return { L1, L2, STORE, total: L1 + L2 + STORE };
};
