import type { Route } from './route.ts';
import type { Logger } from '@mastery/ports';
import type { HttpServer } from './server-options.ts';

/** A service that is made but not listening yet. */
export interface Service {
  readonly routes: readonly Route[];
  readonly server: HttpServer;
  readonly metricsServer: HttpServer;
  /** Drains: what is in hand is finished, then the connections are closed. */
  close(): Promise<void>;
}

/** Where a service listens, as its settings name it. */
export interface ListenSettings {
  readonly HOST: string;
  readonly PORT: number;
  readonly INTERNAL_PORT: number;
}

/** Listens until `stop` resolves, then drains. Metrics are told until the very end. */
export const serve = async (
  service: Service,
  { HOST: host, PORT, INTERNAL_PORT }: ListenSettings,
  { log, stop }: { readonly log: Logger; readonly stop: () => Promise<string> },
): Promise<void> => {
  const { server, metricsServer } = service;
  try {
    await metricsServer.listen({ host, port: INTERNAL_PORT });
    await server.listen({ host, port: PORT });
    log.info({ host, port: PORT }, 'listening');
    log.info({ signal: await stop() }, 'draining');
  } catch (error) {
    log.error({ error }, 'cannot listen');
    process.exitCode = 1;
  }
  await service.close();
  await metricsServer.close();
  log.info({}, 'stopped');
};
