import type { Metrics } from './metrics.ts';

/** A finished request, as the HTTP server tells of it. */
export interface MeasuredRequest {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly durationSeconds: number;
  readonly trace: { readonly traceId: string };
  /** The student's stand-in. */
  readonly student?: string | undefined;
}

/** What every HTTP server counts. */
export interface ServerMetrics {
  readonly request: (request: MeasuredRequest) => void;
  readonly dependency: (name: string, up: boolean) => void;
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/**
 * Request Metrics and health of dependencies. Trace and anonymised student ride along as exemplars:
 * as labels they would make a series each.
 */
export const createServerMetrics = (metrics: Metrics): ServerMetrics => {
  const duration = metrics.histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from reading a request to handing over its answer',
    labels: ['method', 'route', 'status'],
    buckets: SECONDS,
  });
  const dependencyUp = metrics.gauge({
    name: 'dependency_up',
    help: '1 while the dependency answers its probe, else 0',
    labels: ['dependency'],
  });
  return {
    request: ({ method, route, status, durationSeconds, trace, student }) => {
      const exemplar = { trace_id: trace.traceId, ...(student !== undefined && { student }) };
      duration.observe({ method, route, status }, durationSeconds, exemplar);
    },
    dependency: (dependency, up) => dependencyUp.set({ dependency }, up ? 1 : 0),
  };
};
