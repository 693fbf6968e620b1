import type { Metrics } from '@mastery/observability';

/** Which layer an answer came from, for `X-Cache`. */
export type CacheLayer = 'L1' | 'L2' | 'STORE';

/** What happens in the caches. */
export interface CacheEvents {
  asked(cache: 'L1' | 'L2', hit: boolean): void;
  /** L2 did not answer. */
  failed(): void;
}

/** Creates the events of the caches. */
export const createCacheEvents = (metrics: Metrics): CacheEvents => {
  const requests = metrics.counter({
    name: 'cache_requests_total',
    help: 'Questions to the caches by outcome',
    labels: ['cache', 'outcome'],
  });
  return {
    asked: (cache, hit) => requests.inc({ cache, outcome: hit ? 'hit' : 'miss' }),
    failed: () => requests.inc({ cache: 'L2', outcome: 'error' }),
  };
};
