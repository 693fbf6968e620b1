import { type Probe, createHealth } from './health/health.ts';
import { healthMethod, healthRoutes } from './health/health-routes.ts';
import { type MetricsSource, createMetricsServer } from './metrics-server.ts';
import type { Service } from './serve.ts';
import type { FinishedRequest, ServerOptions } from './server-options.ts';
import { createHttpServer } from './server.ts';

/** What every service is made of beside its own work. */
export interface ServiceOptions extends Omit<ServerOptions, 'onRequest'> {
  readonly metrics: MetricsSource;
  /** What the service needs in order to be ready, by name. */
  readonly probes: Readonly<Record<string, Probe>>;
  readonly told: {
    readonly request: (request: FinishedRequest) => void;
    readonly dependency: (name: string, up: boolean) => void;
  };
  /** Other apps of ours may ask for the health by invocation; they may not unless given. */
  readonly isInvoked?: boolean;
  /** Finishes work that does not come in by HTTP; runs before the server closes. */
  readonly drain?: () => Promise<void>;
  /** Lets go of what requests needed; runs last. */
  readonly release: () => Promise<void>;
}

/** A service with its routes, its health, its metrics, and an end that loses nothing. */
export const createService = (options: ServiceOptions): Service => {
  const { log, probes, told } = options;
  const health = createHealth({ log, probes, onChange: told.dependency });
  const routes = [
    ...options.routes,
    ...healthRoutes(health),
    ...(options.isInvoked ? [healthMethod(health)] : []),
  ];
  const server = createHttpServer({ ...options, routes, onRequest: told.request });
  return {
    routes,
    server,
    metricsServer: createMetricsServer(options.metrics),
    drain: () => health.drain(),
    close: async () => {
      health.drain();
      await options.drain?.();
      await server.close();
      health.close();
      await options.release();
    },
  };
};
