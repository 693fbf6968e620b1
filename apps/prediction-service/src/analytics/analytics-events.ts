import type { Metrics } from '@mastery/observability';
import type { Logger } from '@mastery/ports';
import type { ForecastError } from './forecast-errors/due-forecasts.ts';
import type { ChangeOutcome } from './membership/roster.ts';

/** What happens in the consumers of the prediction-service, each told once. */
export interface AnalyticsEvents {
  /** So many records of a topic were read. */
  consumed(topic: string, records: number): void;
  /** So many changes of membership came to this; `erased`: from before the student's erasure. */
  changed(outcome: ChangeOutcome | 'erased', changes: number): void;
  /** So many graded outcomes went into what is believed of items and topics. */
  observed(outcomes: number): void;
  /** What was forecast for a day was so far off. */
  forecastMissed(missed: ForecastError): void;
  /** A student was erased and has left so many cohorts. */
  erased(student: string, cohorts: number, traceId: string | undefined): void;
}

/** @param pseudonym student id → HMAC */
export const createAnalyticsEvents = (
  log: Logger,
  metrics: Metrics,
  pseudonym: (studentId: string) => string,
): AnalyticsEvents => {
  const consumed = metrics.counter({
    name: 'records_consumed_total',
    help: 'Records read from a topic, whatever they are about',
    labels: ['topic'],
  });
  const changes = metrics.counter({
    name: 'cohort_changes_total',
    help: 'Changes of cohort membership by what became of them',
    labels: ['outcome'],
  });
  const observed = metrics.counter({
    name: 'population_outcomes_total',
    help: 'Graded outcomes that went into what is believed of items and topics',
    labels: [],
  });
  const missed = metrics.histogram({
    name: 'prediction_absolute_error',
    help: 'How far the forecasts of the day before were off, of scores from 0 to 1',
    labels: ['method'],
    buckets: [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5],
  });
  return {
    forecastMissed: ({ method, error }) => {
      missed.observe({ method }, error);
    },
    observed: (outcomes) => {
      observed.inc({}, outcomes);
    },
    consumed: (topic, records) => {
      consumed.inc({ topic }, records);
    },
    changed: (outcome, count) => {
      if (count === 0) return;
      changes.inc({ outcome }, count);
      if (outcome === 'full')
        log.warn({ changes: count }, 'a cohort or a student can take no more');
    },
    erased: (student, cohorts, traceId) => {
      log.info(
        { student: pseudonym(student), cohorts, trace_id: traceId },
        'erased student taken out of cohorts',
      );
    },
  };
};
