import { Registry, collectDefaultMetrics } from 'prom-client';
import type { Metric } from './metric.ts';

/** prom-client keeps what a metric was made with, but its types tell less. */
interface Described {
  readonly name: string;
  readonly help: string;
  readonly type: Metric['type'];
  readonly labelNames: readonly string[];
}

/** The metrics of Node.js itself that every app exposes, as prom-client makes them here. */
export const nodeMetrics = (): readonly Metric[] => {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const described = register.getMetricsAsArray() as unknown as readonly Described[];
  return described.map(({ name, help, type, labelNames }) => ({
    name,
    type,
    help,
    labels: [...labelNames],
  }));
};
