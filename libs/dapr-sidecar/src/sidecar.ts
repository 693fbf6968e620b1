import type { ServiceInvoker, StateStore } from '@mastery/ports';
import { createDaprInvoker } from './invoke/dapr-invoker.ts';
import { createDaprStateStore } from './state/dapr-state-store.ts';

/** How an app reaches its sidecar, under the names of the settings. */
export interface SidecarSettings {
  /** `host:port` */
  readonly DAPR_GRPC_ENDPOINT: string;
  readonly DAPR_HTTP_ENDPOINT: string;
  readonly DAPR_API_TOKEN: string;
  readonly STATE_STORE: string;
}

/** What an app has from its sidecar. */
export interface Sidecar {
  readonly store: StateStore;
  readonly invoker: ServiceInvoker;
  /**
   * Tries the sidecar alone: with it away the store is unreachable too, and an operator wants to know
   * which of the two it is. Rejects when it does not answer.
   */
  readonly probe: () => Promise<void>;
}

const PROBE_TIMEOUT_MS = 1_000;

/**
 * Everything that an app has from its Dapr sidecar; nothing is connected before it is used.
 * @param traceparent of the work in hand, which the sidecar's own spans are below; undefined where nothing is traced
 */
export const createDaprSidecar = (
  settings: SidecarSettings,
  traceparent?: () => string | undefined,
): Sidecar => {
  const apiToken = settings.DAPR_API_TOKEN;
  const health = new URL('/v1.0/healthz/outbound', settings.DAPR_HTTP_ENDPOINT);
  return {
    store: createDaprStateStore({
      grpcEndpoint: settings.DAPR_GRPC_ENDPOINT,
      apiToken,
      storeName: settings.STATE_STORE,
      ...(traceparent && { traceparent }),
    }),
    invoker: createDaprInvoker({ httpEndpoint: settings.DAPR_HTTP_ENDPOINT, apiToken }),
    probe: async () => {
      const answer = await fetch(health, { signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) });
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`the sidecar answered ${answer.status}`);
    },
  };
};
