import { hex } from './random-hex.ts';

/** Where we are in a W3C trace: `traceparent` is what goes on to whoever is called next. */
export interface Trace {
  /** 32 hexadecimal digits, the same from the first request to the last notification. */
  readonly traceId: string;
  readonly traceparent: string;
}

/** W3C `traceparent`, version 00: trace id, span id, flags. */
export const TRACEPARENT = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})$/;
const SAMPLED = '01';

/** Continues the trace that the caller sent, with a new span id, or starts one. */
export const traceFrom = (traceparent: string | undefined): Trace => {
  const [, traceId = hex(16), , flags = SAMPLED] = TRACEPARENT.exec(traceparent ?? '') ?? [];
  return { traceId, traceparent: `00-${traceId}-${hex(8)}-${flags}` };
};
