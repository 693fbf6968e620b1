import type { Span, SpanAttributes, SpanOptions, Tracer } from '@mastery/ports';
import type * as Api from '@opentelemetry/api';
import { TRACEPARENT } from '../trace.ts';
import type { NamedTraces } from './named-traces.ts';

/** `@opentelemetry/api`, handed in by whoever loads it. */
export type OpenTelemetryApi = Pick<
  typeof Api,
  'ROOT_CONTEXT' | 'SpanKind' | 'SpanStatusCode' | 'context' | 'createContextKey' | 'trace'
>;

interface OwnSpan extends Span {
  readonly context: Api.SpanContext;
  readonly isOver: () => boolean;
}

/** The tracer over OpenTelemetry. @param named gives a trace that begins the name that it has already */
export const createOpenTelemetryTracer = (api: OpenTelemetryApi, named: NamedTraces): Tracer => {
  const { ROOT_CONTEXT, context, trace } = api;
  const openTelemetry = trace.getTracer('mastery-engine');
  const kinds = kindsOf(api);
  // Ours, because of OpenTelemetry's own span nobody can tell whether it has ended.
  const key = api.createContextKey('mastery.active-span');
  const bound = new WeakMap<object, Span>();

  /** Work goes on after the span in which it was begun: what it does then is nobody's part. */
  const active = (): OwnSpan | undefined => {
    const span = context.active().getValue(key) as OwnSpan | undefined;
    return span?.isOver() === false ? span : undefined;
  };
  const below = (parent: SpanOptions['parent']): Api.Context => {
    const above = parent === undefined ? active()?.context : spanContextOf(parent);
    return above === undefined ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, above);
  };

  return {
    isOn: true,
    start: ({ name, kind, parent, traceId, links = [], attributes = {} }) => {
      const linked = links.flatMap((link) => {
        const linkedTo = spanContextOf(link);
        return linkedTo === undefined ? [] : [{ context: linkedTo }];
      });
      const options = { kind: kinds[kind], attributes: asGiven(attributes), links: linked };
      const begin = () => openTelemetry.startSpan(name, options, below(parent));
      return ownSpan(named.within(traceId, begin), api.SpanStatusCode.ERROR);
    },
    within: (span, work) => context.with(context.active().setValue(key, span), work),
    current: () => active()?.traceparent,
    bind: (subject, span) => void bound.set(subject, span),
    of: (subject) => bound.get(subject),
  };
};

const kindsOf = ({ SpanKind }: OpenTelemetryApi) => ({
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
  internal: SpanKind.INTERNAL,
});

const ownSpan = (span: Api.Span, ERROR: Api.SpanStatusCode): OwnSpan => {
  const context = span.spanContext();
  const flags = context.traceFlags.toString(16).padStart(2, '0');
  let isOver = false;
  return {
    context,
    isOver: () => isOver,
    traceparent: `00-${context.traceId}-${context.spanId}-${flags}`,
    set: (attributes) => void span.setAttributes(asGiven(attributes)),
    fail: (reason) => void span.setAttribute('error.type', reason).setStatus({ code: ERROR }),
    end: () => {
      isOver = true;
      span.end();
    },
  };
};

/** The only flag of version 00 is whether the trace is recorded. */
const SAMPLED = 1;

const spanContextOf = (traceparent: string | null): Api.SpanContext | undefined => {
  const [, traceId, spanId, flags] = TRACEPARENT.exec(traceparent ?? '') ?? [];
  if (traceId === undefined || spanId === undefined || flags === undefined) return undefined;
  return { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & SAMPLED, isRemote: true };
};

/** OpenTelemetry's lists may be written to; it does not write to ours. */
const asGiven = (attributes: SpanAttributes) => attributes as Api.Attributes;
