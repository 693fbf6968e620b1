import type { Stack } from '@mastery/stack';
import { metricIn } from './metric-in.ts';

/** What the gateway's process has taken of the machine so far. */
export interface GatewayProcess {
  /** CPU time, all threads, milliseconds. */
  readonly cpuMs: number;
  /** Resident memory, bytes. */
  readonly memoryBytes: number;
}

/** Reads it from the gateway's own metrics. */
export const gatewayProcess = async ({ ports }: Stack): Promise<GatewayProcess> => {
  const { internal } = ports.apps['api-gateway'];
  const text = await (await fetch(`http://127.0.0.1:${internal}/metrics`)).text();
  return {
    cpuMs: 1_000 * metricIn(text, 'process_cpu_seconds_total'),
    memoryBytes: metricIn(text, 'process_resident_memory_bytes'),
  };
};
