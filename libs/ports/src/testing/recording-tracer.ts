import type { Span, SpanAttributes, SpanOptions, Tracer } from '../tracer.ts';

/** A span that was started, as far as it came. */
export interface RecordedSpan {
  readonly name: string;
  readonly kind: SpanOptions['kind'];
  readonly traceparent: string;
  readonly parent: string | undefined;
  readonly links: readonly string[];
  readonly attributes: SpanAttributes;
  readonly failed: string | undefined;
  readonly ended: boolean;
}

/** A tracer that remembers what was traced; what is active is known only while work is synchronous. */
export const recordingTracer = (): Tracer & { readonly spans: RecordedSpan[] } => {
  const spans: RecordedSpan[] = [];
  const bound = new WeakMap<object, Span>();
  const active: Span[] = [];
  const current = () => active.at(-1)?.traceparent;
  return {
    spans,
    isOn: true,
    start: ({ name, kind, links = [], attributes = {}, ...options }) => {
      const index = spans.length;
      const parent = options.parent === undefined ? current() : (options.parent ?? undefined);
      const number = String(index + 1);
      const traceId = parent?.split('-')[1] ?? options.traceId ?? number.padStart(32, '0');
      const traceparent = `00-${traceId}-${number.padStart(16, '0')}-01`;
      const change = (more: Partial<RecordedSpan>) => {
        spans[index] = { ...spans[index]!, ...more };
      };
      const begun = { failed: undefined, ended: false };
      spans.push({ name, kind, traceparent, parent, links, attributes, ...begun });
      return {
        traceparent,
        set: (more) => change({ attributes: { ...spans[index]!.attributes, ...more } }),
        fail: (failed) => change({ failed }),
        end: () => change({ ended: true }),
      };
    },
    within: (span, work) => {
      active.push(span);
      try {
        return work();
      } finally {
        active.pop();
      }
    },
    current,
    bind: (subject, span) => void bound.set(subject, span),
    of: (subject) => bound.get(subject),
  };
};
