export { anonymiser } from './anonymiser.ts';
export type { Anonymise } from './anonymiser.ts';
export { createLogger } from './logger.ts';
export type { LogLevel, LoggerOptions } from './logger.ts';
export { measuredStore } from './measured-store.ts';
export { createMetrics } from './metrics.ts';
export type {
  CounterMetric,
  Exemplar,
  GaugeMetric,
  HistogramMetric,
  LabelValues,
  MetricOptions,
  Metrics,
} from './metrics.ts';
export { remembering } from './remembering.ts';
export { createServerMetrics } from './server-metrics.ts';
export type { MeasuredRequest, ServerMetrics } from './server-metrics.ts';
export { traceFrom } from './trace.ts';
export type { Trace } from './trace.ts';
export { installedTracer } from './tracing/installed-tracer.ts';
export { tracedEventLog } from './tracing/traced-event-log.ts';
export { tracedInvoker } from './tracing/traced-invoker.ts';
export { tracedStore } from './tracing/traced-store.ts';
