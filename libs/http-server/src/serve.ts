import type { Route } from './route.ts';
import type { Logger } from '@mastery/ports';
import { setTimeout as sleep } from 'node:timers/promises';
import type { HttpServer } from './server-options.ts';

/** A service that is made but not listening yet. */
export interface Service {
  readonly routes: readonly Route[];
  readonly server: HttpServer;
  readonly metricsServer: HttpServer;
  /** Not ready any more, and still at work. */
  drain(): void;
  /** Drains: what is in hand is finished, then the connections are closed. */
  close(): Promise<void>;
}

/** Where a service listens, as its settings name it. */
export interface ListenSettings {
  readonly HOST: string;
  readonly PORT: number;
  readonly INTERNAL_PORT: number;
  /** How long requests are taken after the signal to stop, milliseconds. */
  readonly DRAIN_DELAY_MS: number;
}

/** Listens until `stop` resolves, then drains. Metrics are told until the very end. */
export const serve = async (
  service: Service,
  { HOST: host, PORT, INTERNAL_PORT, DRAIN_DELAY_MS }: ListenSettings,
  { log, stop }: { readonly log: Logger; readonly stop: () => Promise<string> },
): Promise<void> => {
  const { server, metricsServer } = service;
  try {
    await metricsServer.listen({ host, port: INTERNAL_PORT });
    await server.listen({ host, port: PORT });
    log.info({ host, port: PORT }, 'listening');
    log.info({ signal: await stop() }, 'draining');
    service.drain();
    // Until whoever balances the load has seen that this one is not ready.
    await sleep(DRAIN_DELAY_MS);
  } catch (error) {
    log.error({ error }, 'cannot listen');
    process.exitCode = 1;
  }
  await service.close();
  await metricsServer.close();
  log.info({}, 'stopped');
};
