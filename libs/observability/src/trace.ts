import { isSpanContextValid, trace as openTelemetry } from '@opentelemetry/api';
import { randomFillSync } from 'node:crypto';

/** Where we are in a W3C trace: `traceparent` is what goes on to whoever is called next. */
export interface Trace {
  /** 32 hexadecimal digits, the same from the first request to the last notification. */
  readonly traceId: string;
  readonly traceparent: string;
}

const TRACEPARENT = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})$/;
const SAMPLED = '01';

/**
 * Continues the trace that the caller sent, with a new span id, or starts one. An active
 * OpenTelemetry span wins: it has continued the caller's trace already.
 */
export const traceFrom = (traceparent: string | undefined): Trace => {
  const active = openTelemetry.getActiveSpan()?.spanContext();
  if (active && isSpanContextValid(active)) {
    return step(active.traceId, active.spanId, active.traceFlags.toString(16).padStart(2, '0'));
  }
  const [, traceId, flags] = TRACEPARENT.exec(traceparent ?? '') ?? [];
  return step(traceId ?? hex(16), hex(8), flags ?? SAMPLED);
};

/** The `traceparent` of a step below this one: same trace, new span id. */
export const childTraceparent = ({ traceId, traceparent }: Trace): string =>
  step(traceId, hex(8), traceparent.slice(-2)).traceparent;

const step = (traceId: string, spanId: string, flags: string): Trace => ({
  traceId,
  traceparent: `00-${traceId}-${spanId}-${flags}`,
});

// Asking for randomness costs the same for 8 bytes as for 4,096.
const pool = Buffer.alloc(4_096);
let used = pool.length;

const hex = (bytes: number): string => {
  if (used + bytes > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += bytes;
  return pool.toString('hex', used - bytes, used);
};
