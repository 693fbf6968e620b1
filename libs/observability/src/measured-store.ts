import type { StateStore } from '@mastery/ports';
import type { Metrics } from './metrics.ts';

/** Counts and times every operation on a state store; it otherwise behaves as the store does. */
export const measuredStore = (store: StateStore, metrics: Metrics): StateStore => {
  const operations = metrics.counter({
    name: 'state_operations_total',
    help: 'Calls of the state store by outcome',
    labels: ['operation', 'outcome'],
  });
  const duration = metrics.histogram({
    name: 'state_operation_duration_seconds',
    help: 'Duration of calls of the state store',
    labels: ['operation'],
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2],
  });
  const measure = async <Answer>(
    operation: string,
    call: () => Promise<Answer>,
  ): Promise<Answer> => {
    const started = performance.now();
    let outcome = 'failed';
    try {
      const answer = await call();
      outcome = 'ok';
      return answer;
    } finally {
      operations.inc({ operation, outcome });
      duration.observe({ operation }, (performance.now() - started) / 1_000);
    }
  };
  return {
    getMany: (keys) => measure('read', () => store.getMany(keys)),
    transact: (all) => measure('transaction', () => store.transact(all)),
    // Probes come every moment and would drown what matters.
    probe: () => store.probe(),
    close: () => store.close(),
  };
};
