import type { Probe } from '@mastery/http-server';

const TIMEOUT_MS = 1_000;

/**
 * Probes the Dapr sidecar by itself: with it away the state store is unreachable too, and an
 * operator wants to know which of the two it is.
 */
export const sidecarProbe = (httpEndpoint: string): Probe => {
  const url = new URL('/v1.0/healthz/outbound', httpEndpoint);
  return async () => {
    const answer = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`the sidecar answered ${answer.status}`);
  };
};
