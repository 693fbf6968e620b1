/** Where a request is in its W3C trace. */
export interface Trace {
  readonly traceId: string;
  readonly traceparent: string;
}

/** Continues the trace that a caller sent, or starts one. */
export type TraceFrom = (traceparent: string | undefined) => Trace;
