/** Where OpenTelemetry gets its ids from, as it asks for them. */
export interface NamedTraces {
  /** While a span is started here, the trace that begins with it gets this id; a new one if there is none. */
  within<Answer>(traceId: string | undefined, start: () => Answer): Answer;
  generateTraceId(): string;
  generateSpanId(): string;
}

/**
 * Traces may have names before they begin: an event that came without a trace gives its own id to the trace, in log
 * lines and results, whether or not anything is traced. OpenTelemetry would give it another.
 * @param hex so many random bytes, hexadecimal
 */
export const createNamedTraces = (hex: (bytes: number) => string): NamedTraces => {
  let next: string | undefined;
  return {
    within: (traceId, start) => {
      next = traceId;
      try {
        return start();
      } finally {
        next = undefined;
      }
    },
    generateTraceId: () => next ?? hex(16),
    generateSpanId: () => hex(8),
  };
};
