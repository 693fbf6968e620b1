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
  const [, traceId, , flags] = TRACEPARENT.exec(traceparent ?? '') ?? [];
  return step(traceId ?? hex(16), hex(8), flags ?? SAMPLED);
};

/** The `traceparent` of a step below this one: same trace, new span id. */
export const childTraceparent = ({ traceId, traceparent }: Trace): string =>
  step(traceId, hex(8), traceparent.slice(-2)).traceparent;

const step = (traceId: string, spanId: string, flags: string): Trace => ({
  traceId,
  traceparent: `00-${traceId}-${spanId}-${flags}`,
});
