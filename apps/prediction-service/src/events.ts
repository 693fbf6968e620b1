import type { Metrics } from '@mastery/observability';
import type { Logger } from '@mastery/ports';

/** What is kept in the cache. */
export type Cached = 'prediction' | 'path';

/** What happens in the prediction-service, each told once. */
export interface PredictionEvents {
  /** Cache Check: found and current, or not. */
  cache(cached: Cached, outcome: 'hit' | 'miss'): void;
  /** Our own fill was overtaken by a new event and taken back. */
  overtaken(cached: Cached, student: string): void;
}

/** What happens for one request: its lines bear that request's trace. */
export type PredictionEventsIn = (log: Logger) => PredictionEvents;

/** @param pseudonym student id → HMAC */
export const createPredictionEvents = (
  metrics: Metrics,
  pseudonym: (studentId: string) => string,
): PredictionEventsIn => {
  const cache = metrics.counter({
    name: 'cache_requests_total',
    help: 'Cache checks by outcome',
    labels: ['cache', 'outcome'],
  });
  return (log) => ({
    cache: (cached, outcome) => {
      cache.inc({ cache: cached, outcome });
    },
    overtaken: (cached, student) => {
      log.info({ cache: cached, student: pseudonym(student) }, 'fill overtaken by a new event');
    },
  });
};
