import { NO_TRACER, type Span, type Tracer } from '@mastery/ports';
import type { Trace, TraceFrom } from './trace.ts';

/** A request as a span of its trace. */
export interface RequestSpan {
  /** The span's, or where nothing is traced, a step below what the caller sent. */
  readonly trace: Trace;
  /** Does the request's work within the span. */
  within<Answer>(work: () => Answer): Answer;
  /** @param student the stand-in of whom it was about */
  end(status: number, student: string | undefined): void;
}

/** What a span says of a request. Of the path only the route: ids stand in it. */
export interface SpannedRequest {
  readonly method: string;
  readonly route: string;
  /** `traceparent` as the caller sent it. */
  readonly sent: string | undefined;
}

/** Asked every moment by whoever watches the service: nobody's traces. */
const UNTRACED: ReadonlySet<string> = new Set(['/livez', '/readyz', '/health']);

/** Begins the span of a request. */
export const requestSpan = (
  { method, route, sent }: SpannedRequest,
  {
    tracer = NO_TRACER,
    traceFrom,
  }: { readonly tracer?: Tracer | undefined; readonly traceFrom: TraceFrom },
): RequestSpan => {
  if (!tracer.isOn || UNTRACED.has(route)) {
    return { trace: traceFrom(sent), within: (work) => work(), end: () => undefined };
  }
  const span = tracer.start({
    name: `${method} ${route}`,
    kind: 'server',
    parent: sent ?? null,
    attributes: { 'http.request.method': method, 'http.route': route, 'url.scheme': 'http' },
  });
  return {
    trace: traceOf(span),
    within: (work) => tracer.within(span, work),
    end: (status, student) => {
      span.set({ 'http.response.status_code': status, 'mastery.student': student });
      if (status >= 500) span.fail(String(status));
      span.end();
    },
  };
};

const traceOf = ({ traceparent }: Span): Trace => ({
  traceId: traceparent.split('-')[1] ?? '',
  traceparent,
});
